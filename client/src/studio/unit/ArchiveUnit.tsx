import { useTranslation } from 'react-i18next'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import type { Unit } from './Units.tsx'

const ArchiveUnitDocument = graphql(`
  mutation ArchiveUnit($id: ID!, $version: Int!) {
    operatingUnitArchive(id: $id, expectedVersion: $version) {
      operatingUnit { id version }
      userErrors { code message path }
    }
  }
`)

interface Props {
  unit: Unit
  onDone: () => void
  onClose: () => void
}

/** Archives a unit that nothing is linked to any more. */
export function ArchiveUnit({ unit, onDone, onClose }: Props) {
  const { t } = useTranslation('studio')
  useFocusReturn()
  const save = useSubmit(ArchiveUnitDocument, (answer) => answer.operatingUnitArchive.userErrors)
  const confirm = async () => {
    if (await save.submit({ id: unit.id, version: unit.version })) onDone()
  }
  return (
    <Confirm
      opened
      title={t('units.archiveTitle', { name: unit.name })}
      action={t('units.archive')}
      onConfirm={confirm}
      onClose={onClose}
      isPending={save.isPending}
      danger
      error={save.elsewhere()}
    >
      <p>{t('units.archiveText')}</p>
    </Confirm>
  )
}
