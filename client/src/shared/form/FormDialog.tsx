import { Button, Modal } from '@mantine/core'
import '../theme/floating-styles.ts'
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusReturn } from '../dialog/use-focus-return.ts'
import styles from './form.module.css'

interface Props {
  title: string
  /** The verb of the button that saves. */
  action: string
  onSubmit: () => void
  /** Closing saves nothing, however it is done. */
  onClose: () => void
  isPending?: boolean
  /** What went wrong and stands at no field. */
  problem?: string | undefined
  /** Left of the buttons: what else can be done to it. */
  more?: ReactNode
  children: ReactNode
}

/** A form over the page; a bottom sheet at 390 px. */
export function FormDialog({ title, action, onSubmit, onClose, isPending, problem, more, children }: Props) {
  const { t } = useTranslation('shared')
  const id = useId()
  useFocusReturn()
  useFirstComplaint(id, isPending ?? false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form id={id} className={styles.form} onSubmit={submit} noValidate>
        {children}
        <Problem>{problem}</Problem>
        <div className={styles.buttons}>
          {more && <div className={styles.more}>{more}</div>}
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isPending ?? false}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** When the answer is there, the first field that complains has the focus: it may be out of sight. */
function useFirstComplaint(formId: string, isPending: boolean) {
  const wasPending = useRef(false)
  useEffect(() => {
    const field = document.getElementById(formId)?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wasPending.current && !isPending) field?.focus()
    wasPending.current = isPending
  }, [formId, isPending])
}

/** Why it was not saved; read out when it appears. */
export function Problem({ children }: { children: string | undefined }) {
  return (
    <div role="alert" className={styles.problem}>
      {children}
    </div>
  )
}
