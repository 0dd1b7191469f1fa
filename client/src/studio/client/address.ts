interface Address {
  street: string | null
  postalCode: string | null
  city: string | null
  province: string | null
}

/** An address on one line: `via Emilia 12, 20121 Milano (MI)`. */
export function addressOf({ street, postalCode, city, province }: Address): string {
  const place = [postalCode, city, province && `(${province})`].filter(Boolean).join(' ')
  return [street, place].filter(Boolean).join(', ')
}
