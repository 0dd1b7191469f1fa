import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'

export const contractPath = join(import.meta.dirname, '../../../schema/schema.graphql')

/** The contract as text, the same for the same schema whatever the order of its classes. */
export const contractOf = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`

export function writeContract(schema: GraphQLSchema) {
  writeFileSync(contractPath, contractOf(schema))
}
