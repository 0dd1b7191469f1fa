// Everything that can be said without running the product. Runs all steps, then fails if one did.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from './build.mjs'
import { root } from './stamp.mjs'

const bin = (name, ...args) => [join(root, 'node_modules/.bin', name), ...args]
const node = (...args) => [process.execPath, ...args]

const steps = [
  ['format and lint', bin('biome', 'check', '--error-on-warnings')],
  ['types', bin('tsc', '--noEmit')],
  ['imports', node('scripts/imports.mjs')],
  ['house rules', node('scripts/house-rules.mjs')],
  ['the contract', bin('tsx', 'server/src/write-contract.ts', '--check')],
  ['promises to partners', node('scripts/schema-changes.mjs')],
  ['the apps’ queries', bin('graphql-codegen', '--config', 'codegen.yml', '--check')],
  ['the partners’ types', bin('graphql-codegen', '--config', 'codegen.yml', '--check'), { cwd: 'schema' }],
  ['migrations', node('scripts/migrations.mjs')],
  ['the weight of the apps', node('client/size.mjs'), { prepare: () => buildAll() }],
]

const failed = []
for (const [name, [command, ...args], { cwd = '.', prepare } = {}] of steps) {
  const startedAt = Date.now()
  process.stdout.write(`${name} … `)
  let output = ''
  let isGood = false
  try {
    await prepare?.()
    if (args[0] && !command.endsWith('.bin/biome') && args[0].endsWith('.mjs') && !existsSync(join(root, args[0])))
      throw new Error(`${args[0]} is missing`)
    const run = spawnSync(command, args, { cwd: join(root, cwd), encoding: 'utf8', shell: false })
    output = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`
    isGood = run.status === 0
  } catch (error) {
    output = String(error)
  }
  console.log(`${isGood ? 'ok' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (!isGood) {
    failed.push(name)
    console.log(output)
  }
}
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(', ')}`)
  process.exit(1)
}
