import { expect, it } from 'vitest'
import { type Action, actions, hasRootField, type PolicyRow, rowOf } from './policy.ts'
import {
  areas,
  conditionNames,
  type Meaning,
  moduleOf,
  modules,
  operatorClasses,
  scopes,
  wordNames,
  words,
} from './vocabulary.ts'

const list = (items: readonly string[], joint = ', ') => items.join(joint)

const studioSide = ({ is, by, together }: PolicyRow): string => {
  if (is === 'public') return 'everybody'
  if (is === 'system' || by === undefined) return '–'
  if (by === 'ANY') return 'any operator'
  if (by === 'ADM') return 'administrator'
  if (by === 'ADM_SUP') return 'administrator or supervisor'
  if (by === 'NEVER') return '**never**'
  return list(
    by.map((name) => operatorClasses[name].name.it),
    together ? ' **and** ' : ', ',
  )
}
const granted = ({ needs }: PolicyRow): string => {
  if (needs === undefined) return '–'
  return needs === 'ACTIVE' ? 'any live delegation' : list(needs, ' and ')
}
const owner = ({ is, au }: PolicyRow): string => (is === 'system' || au === 'NOBODY' ? '–' : 'yes')
const additional = ({ is, au, needs }: PolicyRow): string => {
  if (is === 'public') return 'yes'
  if (is === 'system' || au === 'NOBODY') return '–'
  if (au === 'OWNER') return 'no'
  if (au === 'ANY') return 'yes'
  return list(au ?? (Array.isArray(needs) ? (needs as readonly string[]) : []), ' and ') || 'yes'
}
const token = ({ is, scope }: PolicyRow): string => {
  if (is === 'public') return 'any'
  return scope === undefined ? 'never' : scope === 'ANY' ? 'any' : list(scope, ' and ')
}
const states = ({ states: all, studioStates, clientStates }: PolicyRow): string =>
  all ? list(all) : studioStates ? `studio: ${list(studioStates)}; client: ${list(clientStates ?? [])}` : ''
const remarks = (action: Action, row: PolicyRow): string =>
  list(
    [
      row.is === 'read' ? 'reads' : '',
      row.area ? `service: ${areas[row.area].name.en.toLowerCase()}` : '',
      row.smart ? 'only with consent' : '',
      row.personal ? 'never shown to whoever looks as somebody else' : '',
      row.is === 'system' ? 'background work' : '',
      hasRootField(action) ? '' : 'no operation of its own',
      row.creates ? 'not for receive-only accounts' : '',
      row.fresh ? 'signed in within ten minutes' : '',
    ].filter(Boolean),
    '; ',
  )

const row = (action: Action) => {
  const rule = rowOf(action)
  return `| \`${action}\` | ${rule.on} | ${studioSide(rule)} | ${granted(rule)} | ${owner(rule)} | ${additional(rule)} | ${token(rule)} | ${states(rule)} | ${remarks(action, rule)} |`
}

const meanings = (entries: Readonly<Record<string, Meaning>>) =>
  Object.entries(entries)
    .map(([name, { name: title, help }]) => `| ${name} (${title.it}) | ${help.en} |`)
    .join('\n')

const page = () => `# Who may do what

Written by \`permissions.test.ts\` from \`policy.ts\`; reviewed at every change.

Whoever works for a studio may do something for a client when **all** of these hold, in this order. An explanation names each
that does not; the first is its headline.

| condition | holds when |
| --- | --- |
${meanings(conditionNames)}

Administrators and supervisors need no unit, and an administrator no class; the client's grant and consent bind everybody.
The client's own people need no class, unit, delegation or consent: the owner may do all that has a yes in its column, an
additional user what its words permit. A token may do what its issuer may, and only within its scopes. Whoever looks as
somebody else reads what that one reads and changes nothing.

| operation | on | studio side | the client must have granted | owner | additional user needs | token scope | states | remarks |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${actions.map(row).join('\n')}

## The words

${wordNames.length} words exist. Each but READ needs READ, and X_EDIT needs X_READ; what lacks them counts for nothing.

| word | module | what it opens |
| --- | --- | --- |
${wordNames.map((word) => `| ${word} (${words[word].name.it}) | ${moduleOf(word) ?? '–'} | ${words[word].help.en} |`).join('\n')}

## The modules

| module | what it brings |
| --- | --- |
${meanings(modules)}

## The classes of operators

| class | what it is for |
| --- | --- |
${meanings(operatorClasses)}

## The scopes of tokens

A scope counts only together with the \`:read\` of its area.

| scope | what it lets a program do |
| --- | --- |
${Object.entries(scopes)
  .map(([name, { help }]) => `| ${name} | ${help.en} |`)
  .join('\n')}
`

it('is the table that permissions.md shows', async () => {
  await expect(page()).toMatchFileSnapshot('permissions.md')
})
