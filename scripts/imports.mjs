// dependency-cruiser, which is content with having seen nothing: here that is a failure.

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { root } from './stamp.mjs'

process.chdir(root)
const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))
const places = ['server/src', 'client/src'].filter((place) => existsSync(join(root, place)))
const options = { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true }
const { output } = await cruise(places, options, undefined, { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) })
const { violations, totalCruised } = output.summary
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`)
const own = output.modules.filter(
  ({ source, dependencies }) => places.some((place) => source.startsWith(place)) && dependencies.length > 0,
)
console.log(`${totalCruised} modules`)
if (own.length < 10) console.error('Hardly a module was seen: the check itself is broken')
process.exit(violations.length > 0 || own.length < 10 ? 1 : 0)
