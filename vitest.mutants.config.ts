import { mergeConfig } from 'vitest/config'
import usual from './vitest.config.ts'

const mutant = JSON.stringify(process.env.MUTANT ?? '')

/** The usual tests on an engine with one thing wrong: see scripts/mutants.mjs. */
export default mergeConfig(usual, {
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code: string, id: string) {
        if (id.endsWith('/access/conditions.ts'))
          return `${code}\nimport { mutateConditions } from './testing/mutants.ts'\nmutateConditions(conditions, ${mutant})`
        if (id.endsWith('/access/policy.ts'))
          return `${code}\nimport { mutatePolicy } from './testing/mutants.ts'\nmutatePolicy(policy, ${mutant})`
        return undefined
      },
    },
  ],
})
