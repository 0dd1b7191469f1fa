import { Modal } from '@mantine/core'
import '../../shared/theme/floating-styles.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import form from '../../shared/form/form.module.css'
import { count, day } from '../../shared/format.ts'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useExplain } from '../why/use-explain.ts'
import type { Unit } from './Units.tsx'

/** A unit for who may not change it. */
export function UnitCard({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation(['studio', 'shared'])
  useFocusReturn()
  const explain = useExplain()
  const ask = () => {
    onClose()
    explain('operatingUnitUpdate', unit.id)
  }
  return (
    <Modal opened onClose={onClose} title={unit.name} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      <FieldList
        fields={[
          { label: t('units.externalCode'), value: unit.externalCode },
          { label: t('units.state'), value: <StateMark of="unit" state={unit.state} /> },
          { label: t('units.validFrom'), value: day(unit.validFrom) },
          { label: t('units.validTo'), value: unit.validTo && day(unit.validTo) },
          { label: t('menu.clients'), value: <Link to={`/clients?unit=${unit.id}`}>{count(unit.clientCount)}</Link> },
          { label: t('menu.operators'), value: count(unit.operatorCount) },
        ]}
      />
      <div className={form.buttons}>
        <WhyButton action={t('form.edit')} onOpen={ask} />
      </div>
    </Modal>
  )
}
