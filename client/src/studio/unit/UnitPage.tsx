import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { count, day } from '../../shared/format.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { graphql } from '../generated/index.ts'
import { useExplain } from '../why/use-explain.ts'
import { useUnitTexts } from './texts.ts'
import { UnitClients } from './UnitClients.tsx'
import { UnitPeople } from './UnitPeople.tsx'
import type { Unit } from './Units.tsx'
import styles from './unit.module.css'

const UnitDialog = lazy(() => import('./UnitDialog.tsx').then((module) => ({ default: module.UnitDialog })))

const OneUnit = graphql(`
  query Unit($id: ID!) {
    operatingUnit(id: $id) {
      id name externalCode kind validFrom validTo state clientCount operatorCount version allowedActions
      operators { id code name username state }
    }
    viewer { operator { id administrator } }
  }
`)
const ofUnit = { additionalTypenames: ['OperatingUnit', 'Client', 'Operator'] }

/** One unit or office: its days, and who and which clients are in it. */
export function Page() {
  const { t } = useUnitTexts()
  const { id = '' } = useParams()
  const { read, write } = useAddress()
  const [{ data, error }, ask] = useQuery({
    query: OneUnit,
    variables: { id },
    context: ofUnit,
    requestPolicy: 'cache-and-network',
  })
  if (error && !data) return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  const { operatingUnit: unit } = data
  const days = unit.validTo
    ? t('studio:client.fromTo', { from: day(unit.validFrom), to: day(unit.validTo) })
    : t('studio:client.since', { from: day(unit.validFrom) })
  return (
    <Frame>
      <PageHead
        title={unit.name}
        mark={<StateMark of="unit" state={unit.state} boxed />}
        path={[
          { label: t('studio:menu.home'), to: '/' },
          { label: t('studio:menu.operatingUnits'), to: '/operating-units' },
        ]}
        facts={[t(`studio:units.kinds.${unit.kind}`), unit.externalCode, days].filter(Boolean).join(' · ')}
        actions={<Actions unit={unit} onEdit={() => write({ edit: '1' })} />}
      />
      <p className={styles.validity}>{t(`validityOf.${unit.state}`)}</p>
      <div className={styles.columns}>
        <Section title={t('clients')} note={count(unit.clientCount)}>
          <UnitClients unitId={unit.id} />
        </Section>
        <Section title={t('people')} note={count(unit.operatorCount)}>
          <UnitPeople operators={unit.operators} />
        </Section>
      </div>
      {read('edit') && unit.allowedActions.includes('operatingUnitUpdate') && (
        <Suspense>
          <UnitDialog
            unit={unit}
            mayWriteDays={data.viewer.operator?.administrator ?? false}
            onClose={() => write({ edit: undefined })}
          />
        </Suspense>
      )}
    </Frame>
  )
}

function Actions({ unit, onEdit }: { unit: Unit; onEdit: () => void }) {
  const { t } = useUnitTexts()
  const explain = useExplain()
  if (!unit.allowedActions.includes('operatingUnitUpdate'))
    return <WhyButton action={t('studio:form.edit')} onOpen={() => explain('operatingUnitUpdate', unit.id)} />
  return (
    <Button variant="default" onClick={onEdit}>
      {t('studio:form.edit')}
    </Button>
  )
}
