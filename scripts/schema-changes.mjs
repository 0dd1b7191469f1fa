// What partners were promised: the released contract breaks only where it had itself announced it, on a day that has passed.
//   node scripts/schema-changes.mjs              compares schema.graphql with released.graphql; part of `check`
//   node scripts/schema-changes.mjs --release    also asks for enough notice, then makes schema.graphql the released contract
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diff } from '@graphql-inspector/core'
import { buildSchema, parse } from 'graphql'
import { root } from './stamp.mjs'

export const NOTICE_DAYS = 180
const wording = '@deprecated(reason: "… Removal after YYYY-MM-DD.")'

const isDay = (text) => {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
const removalDayOf = (reason = '') => {
  const day = /\bRemoval after (\d{4}-\d{2}-\d{2})\.?$/.exec(reason)?.[1]
  return day && isDay(day) ? day : undefined
}

/** What is deprecated, as Map of 'Type.field', 'Type.field.argument', 'Input.field' or 'Enum.VALUE' to the day; undefined: none is named. */
function deprecations(sdl) {
  const found = new Map()
  const look = (node, path) => {
    const directive = node.directives?.find(({ name }) => name.value === 'deprecated')
    const reason = directive?.arguments.find(({ name }) => name.value === 'reason')?.value.value
    if (directive) found.set(path, removalDayOf(reason))
    for (const inner of node.arguments ?? []) look(inner, `${path}.${inner.name.value}`)
  }
  for (const type of parse(sdl).definitions) {
    for (const member of [...(type.fields ?? []), ...(type.values ?? [])])
      look(member, `${type.name.value}.${member.name.value}`)
  }
  return found
}

/** A type is out of reach once what leads to it is gone, which is judged by itself; to the roots nothing leads. */
function brokenPaths({ type, path, meta }, released) {
  if (type !== 'TYPE_REMOVED') return [path]
  const gone = released.getType(meta.removedTypeName)
  const roots = [released.getQueryType(), released.getMutationType(), released.getSubscriptionType()]
  return roots.includes(gone) ? Object.keys(gone.getFields()).map((field) => `${gone.name}.${field}`) : []
}

/** Sentences; none: the contract may change so. Both contracts as SDL, today as 'YYYY-MM-DD'. */
export async function refusals(releasedSdl, currentSdl, today) {
  const complaints = []
  for (const [path, day] of deprecations(currentSdl)) {
    if (!day) complaints.push(`${path}: deprecated without the day of its removal. Write ${wording}`)
  }
  const announced = deprecations(releasedSdl)
  const released = buildSchema(releasedSdl)
  for (const change of await diff(released, buildSchema(currentSdl))) {
    if (change.criticality.level !== 'BREAKING') continue
    for (const path of brokenPaths(change, released)) {
      const days = [...announced].filter(([at]) => path === at || path?.startsWith(`${at}.`)).map(([, day]) => day)
      if (days.some((day) => day && day < today)) continue
      const why = days[0]
        ? `its removal was announced for after ${days[0]}`
        : `no release had announced it. Keep it, and write ${wording}`
      complaints.push(`${path}: ${change.message.replace(/\.$/, '')}. That breaks partners’ programs, and ${why}`)
    }
  }
  return complaints
}

/** At a release the days that are new to partners must be far enough off. */
export async function releaseRefusals(releasedSdl, currentSdl, today) {
  const announced = deprecations(releasedSdl)
  const earliest = new Date(Date.parse(today) + NOTICE_DAYS * 86_400_000).toISOString().slice(0, 10)
  const tooSoon = [...deprecations(currentSdl)]
    .filter(([path, day]) => day && day !== announced.get(path) && day < earliest)
    .map(([path, day]) => `${path}: removal after ${day} is too soon; partners get ${NOTICE_DAYS} days, to ${earliest}`)
  return [...(await refusals(releasedSdl, currentSdl, today)), ...tooSoon]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const isRelease = process.argv.includes('--release')
  const [released, current] = ['released', 'schema'].map((name) => join(root, `schema/${name}.graphql`))
  const [releasedSdl, currentSdl] = [released, current].map((path) => readFileSync(path, 'utf8'))
  const today = new Date().toISOString().slice(0, 10)
  const complaints = await (isRelease ? releaseRefusals : refusals)(releasedSdl, currentSdl, today)
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length > 0) process.exit(1)
  if (isRelease) {
    writeFileSync(released, currentSdl)
    console.log('schema/released.graphql is the contract as it is today')
  }
}
