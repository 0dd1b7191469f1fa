import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/form/FormDialog.tsx'
import styles from './edit-bar.module.css'

interface Props {
  onCancel: () => void
  isPending?: boolean
  problem?: string | undefined
}

/** Under a section that is being changed: Conferma saves it, Annulla leaves it as it was. */
export function EditBar({ onCancel, isPending, problem }: Props) {
  const { t } = useTranslation('shared')
  return (
    <>
      <Problem>{problem}</Problem>
      <div className={styles.editBar}>
        <Button type="submit" loading={isPending ?? false}>
          {t('confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </>
  )
}
