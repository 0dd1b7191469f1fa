import type { Reporter, TestModule } from 'vitest/node'

/** The last line of a run, the same everywhere, with the seed that repeats its order. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    const skipped: string[] = []
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      // A file that does not load, or whose preparation fails, has no failed test to count.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) count.failed++
      for (const test of tests) {
        const { state } = test.result()
        count[state]++
        if (state === 'skipped') skipped.push(test.fullName)
      }
    }
    const lines = skipped.length > 0 ? ['', 'Skipped:', ...skipped.map((name) => `  ${name}`)] : []
    const unfinished = count.pending > 0 ? [`${count.pending} did not finish`] : []
    console.log(
      [
        ...lines,
        '',
        `Seed ${process.env.SEED}`,
        ...unfinished,
        `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`,
      ].join('\n'),
    )
  }
}
