import { expect, it } from 'vitest'
import { type Action, actions, hasRootField, type PolicyRow, rowOf } from './policy.ts'
import { operatorClasses, wordNames, words } from './vocabulary.ts'

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

const page = () => `# Who may do what

Written by \`permissions.test.ts\` from \`policy.ts\`; reviewed at every change.

On the studio side an operation needs **all** of its row: one of the classes, an operating unit that links operator and client today
(administrators and supervisors need none), and the words that the client has granted. ${wordNames.length} words exist; each but READ needs READ, and
X_EDIT needs X_READ. The owner of a company has all words; an additional user has its own.

| operation | on | studio side | the client must have granted | owner | additional user needs | token scope | states | remarks |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${actions.map(row).join('\n')}

## The words

| word | what it opens |
| --- | --- |
${wordNames.map((word) => `| ${word} (${words[word].name.it}) | ${words[word].help.en} |`).join('\n')}

## The classes of operators

| class | what it is for |
| --- | --- |
${Object.entries(operatorClasses)
  .map(([name, { name: title, help }]) => `| ${name} (${title.it}) | ${help.en} |`)
  .join('\n')}
`

it('is the table that permissions.md shows', async () => {
  await expect(page()).toMatchFileSnapshot('permissions.md')
})
