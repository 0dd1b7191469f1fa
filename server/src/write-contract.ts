import { readFileSync } from 'node:fs'
import { contractOf, contractPath, writeContract } from './graphql/print-schema.ts'
import { buildApiSchema } from './graphql/schema.ts'
import { resolvers } from './resolvers.ts'

/** `pnpm generate` writes the contract; with --check it only says whether it is current, by its exit code. */
const schema = buildApiSchema(resolvers)
if (!process.argv.includes('--check')) writeContract(schema)
else if (readFileSync(contractPath, 'utf8') !== contractOf(schema)) {
  console.error('schema/schema.graphql is not what the server serves: run pnpm generate and review the difference')
  process.exit(1)
}
