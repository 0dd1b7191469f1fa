import { registerEnumType } from 'type-graphql'
import {
  type Area,
  areas,
  type Module,
  modules,
  type OperatorClass,
  operatorClasses,
  type Word,
  words,
} from '../../access/vocabulary.ts'

const byOwnName = <Name extends string>(meanings: Record<Name, unknown>) =>
  Object.fromEntries(Object.keys(meanings).map((name) => [name, name])) as { readonly [N in Name]: N }
const descriptions = (meanings: Record<string, { help: { en: string } }>) =>
  Object.fromEntries(Object.entries(meanings).map(([name, { help }]) => [name, { description: help.en }]))

/** The words of the rule as an enum of the API; the names and their meanings stay in one place. */
export const WordEnum = byOwnName<Word>(words)
registerEnumType(WordEnum, {
  name: 'Word',
  description: 'What a client grants: to a studio by delegation, to an additional user directly.',
  valuesConfig: descriptions(words),
})

export const OperatorClassEnum = byOwnName<OperatorClass>(operatorClasses)
registerEnumType(OperatorClassEnum, {
  name: 'OperatorClass',
  description: 'What an operator may do, on the clients it sees.',
  valuesConfig: descriptions(operatorClasses),
})

export const ModuleEnum = byOwnName<Module>(modules)
registerEnumType(ModuleEnum, {
  name: 'Module',
  description: 'What a client can switch on beside invoicing.',
  valuesConfig: descriptions(modules),
})

export const AreaEnum = byOwnName<Area>(areas)
registerEnumType(AreaEnum, {
  name: 'Area',
  description: 'What a client’s services serve.',
  valuesConfig: descriptions(areas),
})
