// Breaks the permission engine in every way that server/src/access/testing/mutants.ts lists, one at a time, and runs the tests
// of the engine each time. Prints which test noticed; a mutant that nobody notices is a failure.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './stamp.mjs'

/** Quick ones first; a later one is run only where those before noticed nothing. The golden table comes last: it shows any column. */
const suites = [
  ['server/src/access/properties.test.ts', 'server/src/access/claim.test.ts'],
  ['server/src/access/agreement.test.ts'],
  ['server/test/owner-fields.test.ts'],
  ['server/test/matrix.test.ts'],
  ['server/src/access/permissions.test.ts'],
]
const folder = mkdtempSync(join(tmpdir(), 'delega-mutants-'))
const report = join(folder, 'report.json')
const { mutants } = JSON.parse(
  spawnSync(
    join(root, 'node_modules/.bin/tsx'),
    [
      '-e',
      "import('./server/src/access/testing/mutants.ts').then((m) => console.log(JSON.stringify({ mutants: m.mutants })))",
    ],
    { cwd: root, encoding: 'utf8' },
  ).stdout,
)
const wanted = process.argv.slice(2).join(' ')
const chosen = mutants.filter((mutant) => mutant.includes(wanted))

/** The name of the first test that fails; undefined: all pass. */
function firstFailure(files, env) {
  rmSync(report, { force: true })
  const args = [
    'run',
    '--config',
    'vitest.mutants.config.ts',
    '--bail',
    '1',
    '--reporter',
    'json',
    '--outputFile',
    report,
    ...files,
  ]
  const run = spawnSync(join(root, 'node_modules/.bin/vitest'), args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SEED: '7', WORLDS: '12', RUNS: '600', ...env },
  })
  let tests = []
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    tests = testResults.flatMap(({ assertionResults, status, message }) =>
      assertionResults.length > 0 ? assertionResults : [{ status, fullName: message.split('\n')[0] }],
    )
  } catch {
    return run.status === 0 ? undefined : `the tests do not run: ${run.stderr.trim().split('\n').at(-1)}`
  }
  return tests.find(({ status }) => status === 'failed')?.fullName
}

const unbroken = suites.flat().map((file) => [file, firstFailure([file], { MUTANT: '' })])
const red = unbroken.filter(([, failure]) => failure)
if (red.length > 0) {
  console.error(
    `The tests must pass before they can notice anything:\n${red.map((pair) => pair.join(': ')).join('\n')}`,
  )
  process.exit(1)
}
const survivors = []
for (const mutant of chosen) {
  let noticed
  for (const files of suites) {
    noticed = firstFailure(files, { MUTANT: mutant })
    if (noticed) break
  }
  console.log(`${noticed ? 'caught  ' : 'SURVIVED'}  ${mutant.padEnd(40)} ${noticed ?? ''}`)
  if (!noticed) survivors.push(mutant)
}
rmSync(folder, { recursive: true, force: true })
console.log(`${chosen.length} mutants, ${survivors.length} survivors`)
process.exitCode = survivors.length > 0 ? 1 : 0
