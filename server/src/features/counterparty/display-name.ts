interface Named {
  readonly name?: string | null
  readonly firstName?: string | null
  readonly lastName?: string | null
}

/** Company name, or first and last name. */
export const displayName = ({ name, firstName, lastName }: Named): string =>
  name || [firstName, lastName].filter(Boolean).join(' ')
