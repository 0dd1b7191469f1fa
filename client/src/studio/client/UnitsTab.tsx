import { type FormEvent, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { list } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { EditBar } from '../form/EditBar.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import styles from './client.module.css'
import type { ClientData } from './client-data.ts'

const OnboardingLink = lazy(() =>
  import('../onboarding/OnboardingLink.tsx').then((module) => ({ default: module.OnboardingLink })),
)

const LinkableUnits = graphql(`
  query LinkableUnits {
    operatingUnits { id name externalCode state operatorCount }
  }
`)
const SetClientUnits = graphql(`
  mutation SetClientUnits($id: ID!, $unitIds: [ID!]!) {
    clientUnitsSet(id: $id, unitIds: $unitIds) {
      client { id version }
      userErrors { code message path }
    }
  }
`)

/** Which units follow the client; linked and unlinked together with Conferma. */
export function UnitsTab({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  const [isEditing, setEditing] = useState(false)
  return (
    <div className={styles.wide}>
      <Section
        title={t('client.linkedUnits')}
        note={
          !isEditing && (
            <EditButton
              action="clientUnitsSet"
              id={client.id}
              isAllowed={client.allowedActions.includes('clientUnitsSet')}
              onEdit={() => setEditing(true)}
            />
          )
        }
      >
        {isEditing ? <UnitsForm client={client} onDone={() => setEditing(false)} /> : <Linked client={client} />}
      </Section>
      {!isEditing && (
        <Suspense>
          <OnboardingLink clientId={client.id} />
        </Suspense>
      )}
    </div>
  )
}

function Linked({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  if (client.units.length === 0) return <EmptyState>{t('client.noUnits')}</EmptyState>
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('client.linkedUnits')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('units.name')}</th>
          <th scope="col">{t('units.state')}</th>
          <th scope="col">{t('client.people')}</th>
        </tr>
      </thead>
      <tbody>
        {client.units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link to={`/operating-units?unit=${unit.id}`}>{unit.name}</Link>
            </th>
            <td>
              <StateMark of="unit" state={unit.state} />
            </td>
            <td className={styles.quiet}>{list(unit.operators.map((each) => each.name)) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function UnitsForm({ client, onDone }: { client: ClientData; onDone: () => void }) {
  const { t } = useTranslation(['studio', 'shared'])
  const [chosen, setChosen] = useState(() => client.units.map((unit) => unit.id))
  const [{ data }] = useQuery({ query: LinkableUnits })
  const save = useSubmit(SetClientUnits, (answer) => answer.clientUnitsSet.userErrors)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save.submit({ id: client.id, unitIds: chosen })) onDone()
  }
  if (!data) return <SkeletonRows rows={4} />
  const units = data.operatingUnits.filter((unit) => unit.state !== 'ARCHIVED' || chosen.includes(unit.id))
  return (
    <form onSubmit={submit}>
      <Ticks
        label={t('client.linkedUnits')}
        options={units.map((unit) => ({
          value: unit.id,
          label: unit.name,
          help: `${t(`shared:unit.${unit.state}`)} · ${t('client.operators', { count: unit.operatorCount })}`,
        }))}
        chosen={chosen}
        onChange={setChosen}
        error={save.at('unitIds')}
      />
      {chosen.length === 0 && <p className={styles.warning}>{t('client.noUnits')}</p>}
      <EditBar onCancel={onDone} isPending={save.isPending} problem={save.elsewhere('unitIds')} />
    </form>
  )
}
