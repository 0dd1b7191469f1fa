import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { Either } from './Either.tsx'
import type { Step } from './OnboardingForm.tsx'
import styles from './onboarding.module.css'
import { ClientsToChoose } from './operations.ts'
import { useOnboardingTexts } from './texts.ts'

/** Whose invoices they are: a client that there is, or a new one with its mandate on paper. */
export function CompanyStep(step: Step) {
  const { t } = useOnboardingTexts()
  const { wish, change, at } = step
  return (
    <Section title={t('company.title')}>
      <Either
        label={t('company.title')}
        first={t('company.existing')}
        second={t('company.new')}
        isSecond={wish.isNewClient}
        onChange={(isNewClient) => change({ isNewClient })}
      />
      {wish.isNewClient ? <NewCompany {...step} /> : <ExistingClient {...step} />}
      {at('clientIds') && (
        <p role="alert" className={styles.wrong}>
          {at('clientIds')}
        </p>
      )}
    </Section>
  )
}

function ExistingClient({ wish, change }: Step) {
  const { t } = useOnboardingTexts()
  const [search, setSearch] = useState('')
  const [{ data }] = useQuery({
    query: ClientsToChoose,
    variables: { search },
    pause: wish.client !== undefined || search === '',
  })
  if (wish.client)
    return (
      <p className={styles.chosen}>
        <strong>{t('company.chosen', { name: wish.client.name })}</strong>
        <Button variant="default" onClick={() => change({ client: undefined })}>
          {t('company.change')}
        </Button>
      </p>
    )
  const found = search === '' ? undefined : data?.clients.nodes
  return (
    <div className={styles.search}>
      <SearchField label={t('company.search')} value={search} onChange={setSearch} />
      {found?.length === 0 && <EmptyState>{t('company.none')}</EmptyState>}
      {found && found.length > 0 && (
        <ul>
          {found.map(({ id, name, code, vatNumber }) => (
            <li key={id}>
              <button
                type="button"
                className={`plain ${styles.found}`}
                onClick={() => change({ client: { id, name } })}
              >
                <span>{name}</span>
                <small>{[code, vatNumber].filter(Boolean).join(' · ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const words = ['READ', 'EDIT', 'SEND', 'CONFIGURE'] as const

function NewCompany({ wish, change, at }: Step) {
  const { t } = useOnboardingTexts()
  const { t: shared } = useTranslation('shared')
  return (
    <>
      <div className={styles.row}>
        <TextInput
          label={t('company.name')}
          value={wish.companyName}
          onChange={(event) => change({ companyName: event.currentTarget.value })}
          error={at('client', 'name')}
        />
        <TextInput
          label={t('company.vatNumber')}
          value={wish.vatNumber}
          onChange={(event) => change({ vatNumber: event.currentTarget.value })}
          error={at('client', 'vatNumber') ?? at('client', 'fiscalCode')}
          inputMode="numeric"
        />
      </div>
      <Ticks
        label={t('company.mandate')}
        options={[{ value: 'mandate', label: t('company.mandate'), help: t('company.mandateHelp') }]}
        chosen={wish.hasMandate ? ['mandate'] : []}
        onChange={(chosen) => change({ hasMandate: chosen.length > 0 })}
      />
      {wish.hasMandate && (
        <>
          <Ticks
            label={t('company.words')}
            isLabelled
            options={words.map((value) => ({ value, label: shared(`word.${value}`) }))}
            chosen={words.filter((word) => wish.words.includes(word))}
            onChange={(chosen) => change({ words: chosen })}
            error={at('mandate', 'words') ?? at('mandate', 'clientId')}
          />
          <div className={styles.row}>
            <TextInput
              label={t('company.holder')}
              value={wish.mandateHolder}
              onChange={(event) => change({ mandateHolder: event.currentTarget.value })}
              error={at('mandate', 'mandateHolder')}
            />
            <TextInput
              type="date"
              label={t('company.signedOn')}
              value={wish.mandateSignedOn}
              onChange={(event) => change({ mandateSignedOn: event.currentTarget.value })}
              error={at('mandate', 'mandateSignedOn')}
            />
          </div>
        </>
      )}
    </>
  )
}
