import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isDay } from '../lib/days.ts'

const refuse = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

/** A value of ours that does not fit is our failure, not the caller's. */
const writeText = (value: unknown, fits: (text: string) => boolean): string => {
  if (typeof value === 'string' && fits(value)) return value
  throw new TypeError(`Not a value of this type: ${value}`)
}

const textOf = (node: ValueNode, name: string): string => {
  if (node.kind !== Kind.STRING) throw refuse(`${name} must be a string`)
  return node.value
}

const parseDay = (value: unknown): string => {
  if (typeof value !== 'string' || !isDay(value)) throw refuse("Date must be a day that exists, as 'YYYY-MM-DD'")
  return value
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: "A calendar day, as 'YYYY-MM-DD'. It has no time zone.",
  serialize: (value) => writeText(value, isDay),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(textOf(node, 'Date')),
})

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

const parseInstant = (value: unknown): Date => {
  const instant = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : undefined
  if (!instant || Number.isNaN(instant.getTime()))
    throw refuse("DateTime must be an instant, as '2026-01-31T12:00:00Z'")
  return instant
}

/** Drivers answer `timestamptz` as text ('2026-01-31 12:00:00.5+00'); drizzle's columns as Date. */
const writeInstant = (value: unknown): string => {
  const instant = value instanceof Date ? value : new Date(String(value))
  if (Number.isNaN(instant.getTime())) throw new TypeError(`Not an instant: ${value}`)
  return instant.toISOString()
}

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: "An instant in UTC, as '2026-01-31T12:00:00.000Z'.",
  serialize: writeInstant,
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textOf(node, 'DateTime')),
})

const isDecimal = (text: string) => /^-?\d{1,15}(\.\d{1,8})?$/.test(text)

const parseDecimal = (value: unknown): string => {
  if (typeof value !== 'string' || !isDecimal(value)) {
    throw refuse("Decimal must be a string of digits with a point, as '1234.50'; numbers lose cents")
  }
  return value
}

/** Text in the database, text here, text on the wire: an amount never becomes a JavaScript number. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: "An exact decimal number as a string, as '1234.50': up to 15 digits before the point and 8 after it.",
  serialize: (value) => writeText(value, isDecimal),
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(textOf(node, 'Decimal')),
})

export const JsonScalar = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' })
