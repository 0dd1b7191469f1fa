import { NativeSelect, TextInput } from '@mantine/core'
import { Section } from '../../shared/page/Section.tsx'
import { Either } from './Either.tsx'
import type { Step } from './OnboardingForm.tsx'
import styles from './onboarding.module.css'
import { useOnboardingTexts } from './texts.ts'
import { unitNameOf } from './wish.ts'

export interface UnitToChoose {
  id: string
  name: string
}

/** What links the operator to the client, and from when to when. */
export function UnitStep({ wish, change, at, units }: Step & { units: readonly UnitToChoose[] }) {
  const { t } = useOnboardingTexts()
  return (
    <Section title={t('unit.title')}>
      <Either
        label={t('unit.title')}
        first={t('unit.new')}
        second={t('unit.existing')}
        isSecond={!wish.isNewUnit}
        onChange={(isExisting) => change({ isNewUnit: !isExisting })}
      />
      {wish.isNewUnit ? (
        <>
          <div className={styles.row}>
            <TextInput
              label={t('unit.name')}
              value={unitNameOf(wish)}
              onChange={(event) => change({ unitName: event.currentTarget.value })}
              error={at('unit', 'name') ?? at('unitId')}
            />
            <TextInput
              label={t('unit.externalCode')}
              value={wish.externalCode}
              onChange={(event) => change({ externalCode: event.currentTarget.value })}
              error={at('unit', 'externalCode')}
            />
          </div>
          <div className={styles.row}>
            <TextInput
              type="date"
              label={t('unit.validFrom')}
              value={wish.validFrom}
              onChange={(event) => change({ validFrom: event.currentTarget.value })}
              error={at('unit', 'validFrom')}
            />
            <TextInput
              type="date"
              label={t('unit.validTo')}
              description={t('unit.validToHelp')}
              value={wish.validTo}
              onChange={(event) => change({ validTo: event.currentTarget.value })}
              error={at('unit', 'validTo')}
            />
          </div>
        </>
      ) : (
        <NativeSelect
          className={styles.field}
          label={t('unit.choose')}
          value={wish.unitId}
          onChange={(event) => change({ unitId: event.currentTarget.value })}
          data={[{ value: '', label: '–' }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
          error={at('unitId')}
        />
      )}
    </Section>
  )
}
