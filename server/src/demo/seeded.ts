import { createHash } from 'node:crypto'

/** Choices that are the same on every machine: each is drawn from the name it is made for and how often it was asked. */
export class Seeded {
  private drawn = 0

  constructor(private readonly name: string) {}

  /** A source of its own, so that what is added to one part of the demo leaves the others as they were. */
  for(name: string): Seeded {
    return new Seeded(`${this.name}/${name}`)
  }

  next(): number {
    return this.bytes().readUInt32BE(0) / 2 ** 32
  }

  /** From `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.between(0, items.length - 1)]!
  }

  /** As many as asked for, none twice, in their order. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const rest = items.map((_, index) => index)
    const taken: number[] = []
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(this.between(0, rest.length - 1), 1))
    return taken.sort((a, b) => a - b).map((index) => items[index]!)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.between(0, 9)).join('')
  }

  /** An id as `newId` would have made it at that instant: ids sort by the time of what they name. */
  id(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, '0')
    const random = this.bytes().toString('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`
  }

  private bytes(): Buffer {
    return createHash('sha256')
      .update(`${this.name}#${this.drawn++}`)
      .digest()
  }
}
