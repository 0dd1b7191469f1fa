import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { denialOf } from '../../shared/api/denial.ts'
import { DeniedState } from '../../shared/page/DeniedState.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import form from '../form/form.module.css'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import styles from './client.module.css'
import type { ClientData } from './client-data.ts'

const Series = graphql(`
  query ClientSeries($id: ID!) {
    numberSeries(clientId: $id) { id code description pattern documentTypes nextNumber archived }
  }
`)
const CreateSeries = graphql(`
  mutation CreateSeries($id: ID!, $input: NumberSeriesInput!, $key: String!) {
    numberSeriesCreate(clientId: $id, input: $input, idempotencyKey: $key) {
      numberSeries { id }
      userErrors { code message path }
    }
  }
`)
const ofSeries = { additionalTypenames: ['NumberSeries'] }

/** The series that number the client's documents. */
export function SeriesTab({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  const [isOpen, setOpen] = useState(false)
  const [{ data, error }, read] = useQuery({ query: Series, variables: { id: client.id }, context: ofSeries })
  const denial = denialOf(error)
  if (denial)
    return (
      <div className={styles.closed}>
        <DeniedState denial={denial} title={t('client.seriesClosed')} />
      </div>
    )
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  return (
    <Section
      title={t('client.series')}
      note={
        <EditButton
          action="numberSeriesCreate"
          id={client.id}
          label={t('client.newSeries')}
          isAllowed={client.allowedActions.includes('numberSeriesCreate')}
          onEdit={() => setOpen(true)}
        />
      }
    >
      {!data ? (
        <SkeletonRows rows={3} />
      ) : data.numberSeries.length === 0 ? (
        <EmptyState>{t('client.noSeries')}</EmptyState>
      ) : (
        // biome-ignore lint/a11y: what scrolls sideways must be reached by keyboard, and is no landmark
        <div className={styles.scroll} role="group" aria-label={t('client.series')} tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('client.series')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('client.code')}</th>
                <th scope="col">{t('client.description')}</th>
                <th scope="col">{t('client.pattern')}</th>
                <th scope="col">{t('client.documentTypes')}</th>
                <th scope="col">{t('client.nextNumber')}</th>
              </tr>
            </thead>
            <tbody>
              {data.numberSeries.map((series) => (
                <tr key={series.id}>
                  <th scope="row">{series.code}</th>
                  <td>
                    {series.description}
                    {series.archived && <span className={styles.note}> · {t('client.archived')}</span>}
                  </td>
                  <td className={styles.quiet}>{series.pattern}</td>
                  <td className={styles.quiet}>{series.documentTypes.join(', ') || t('client.everyType')}</td>
                  <td className={styles.quiet}>{series.nextNumber}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isOpen && <SeriesForm clientId={client.id} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function SeriesForm({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const [code, setCode] = useState('')
  const [description, setDescription] = useState('')
  const [pattern, setPattern] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(CreateSeries, (answer) => answer.numberSeriesCreate.userErrors)
  const submit = async () => {
    const input = {
      code: code.trim(),
      description: description.trim(),
      ...(pattern.trim() && { pattern: pattern.trim() }),
    }
    if (await save.submit({ id: clientId, input, key })) onClose()
  }
  return (
    <FormDialog
      title={t('client.newSeries')}
      action={t('form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('code', 'description', 'pattern')}
    >
      <div className={form.row}>
        <TextInput
          label={t('client.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={save.at('code')}
          data-autofocus
        />
        <TextInput
          label={t('client.pattern')}
          description={t('client.patternHelp')}
          value={pattern}
          onChange={(event) => setPattern(event.currentTarget.value)}
          error={save.at('pattern')}
        />
      </div>
      <TextInput
        label={t('client.description')}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        error={save.at('description')}
      />
    </FormDialog>
  )
}
