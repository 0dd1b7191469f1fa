// Everything that can be said without running the product. Runs all steps, then fails if one did.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildAll } from './build.mjs'
import { root } from './stamp.mjs'

const bin = (name, ...args) => [join(root, 'node_modules/.bin', name), ...args]
const node = (...args) => [process.execPath, ...args]

const steps = [
  ['types', bin('tsc', '--noEmit')],
  ['format and lint', bin('biome', 'check', '--error-on-warnings')],
  ['imports', node('scripts/imports.mjs')],
  ['house rules', node('scripts/house-rules.mjs')],
  ['the contract', bin('tsx', 'server/src/write-contract.ts', '--check')],
  ['promises to partners', node('scripts/schema-changes.mjs')],
  ['the apps’ queries', bin('graphql-codegen', '--config', 'codegen.yml', '--check')],
  ['the partners’ types', bin('graphql-codegen', '--config', 'codegen.yml', '--check'), { cwd: 'schema' }],
  ['migrations', node('scripts/migrations.mjs')],
  ['the weight of the apps', node('client/size.mjs'), { prepare: () => buildAll() }],
]

/** Its output, and whether it was content. */
const run = (command, args, cwd) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: join(root, cwd) })
    let output = ''
    const hear = (part) => {
      output += part
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => done({ output: String(error), isGood: false }))
    child.once('close', (status) => done({ output, isGood: status === 0 }))
  })

async function check([name, [command, ...args], { cwd = '.', prepare } = {}]) {
  const startedAt = Date.now()
  const { output, isGood } = await Promise.resolve(prepare?.())
    .then(() => run(command, args, cwd))
    .catch((error) => ({ output: String(error), isGood: false }))
  console.log(`${name} … ${isGood ? 'ok' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (!isGood) console.log(output)
  return isGood ? [] : [name]
}

// The compiler takes as long as all the rest, and goes on beside it; of the rest some write what others read.
const [slow, ...rest] = steps
const compiling = check(slow)
const failed = []
for (const step of rest) failed.push(...(await check(step)))
failed.push(...(await compiling))
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(', ')}`)
  process.exit(1)
}
