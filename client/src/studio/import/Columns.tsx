import { NativeSelect } from '@mantine/core'
import { useQuery } from 'urql'
import { list } from '../../shared/format.ts'
import type { ClientImportField } from '../generated/graphql.ts'
import it from './import.it.json'
import styles from './import.module.css'
import { ImportUnits } from './operations.ts'
import { useFieldNames, useImportTexts } from './texts.ts'
import type { Importing, Preview } from './use-import.ts'

const fields = Object.keys(it.field) as ClientImportField[]

/** What each column of the file holds; what is missing is said above. */
export function Columns({ importing, preview }: { importing: Importing; preview: Preview }) {
  const { t } = useImportTexts()
  const nameOf = useFieldNames()
  const options = [
    { value: '', label: t('ignored') },
    ...fields.map((field) => ({ value: field, label: nameOf(field) })),
  ]
  return (
    <>
      {preview.missingFields.length > 0 && (
        <p className={styles.missing} role="alert">
          {t('missing', { fields: list(preview.missingFields.map(nameOf)) })}
        </p>
      )}
      <ul className={styles.columns}>
        {preview.columns.map(({ heading, field, sample }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in the order of the file, and two may be headed alike
          <li key={`${index} ${heading}`}>
            <NativeSelect
              label={heading || `${t('column')} ${index + 1}`}
              description={sample ?? '–'}
              data={options}
              value={field ?? ''}
              data-ignored={field === null || undefined}
              onChange={(event) =>
                importing.hold(index, (event.currentTarget.value || null) as ClientImportField | null)
              }
            />
          </li>
        ))}
      </ul>
      <UsualUnit importing={importing} />
    </>
  )
}

function UsualUnit({ importing }: { importing: Importing }) {
  const { t } = useImportTexts()
  const [{ data }] = useQuery({ query: ImportUnits })
  const units = (data?.operatingUnits ?? []).filter((unit) => unit.state !== 'ARCHIVED')
  return (
    <NativeSelect
      className={styles.unit ?? ''}
      label={t('unit')}
      data={[{ value: '', label: t('noUnit') }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      value={importing.unitId}
      onChange={(event) => importing.chooseUnit(event.currentTarget.value)}
    />
  )
}
