import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './editor.module.css'
import { useEditorTexts } from './texts.ts'

interface Props {
  title: string
  children: ReactNode
  onRemove: () => void
  /** Another row of the same kind. */
  more?: { label: string; onClick: () => void }
}

/** A part of the paper that can be taken away again. */
export function Block({ title, children, onRemove, more }: Props) {
  const { t } = useEditorTexts()
  return (
    <fieldset className={styles.block}>
      <legend className={styles.label}>{title}</legend>
      <button
        type="button"
        className={styles.removeBlock}
        aria-label={t('editor:removeBlock', { name: title })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </button>
      {children}
      {more && (
        <button type="button" className={styles.add} onClick={more.onClick}>
          <IconPlus size={16} stroke={1.75} aria-hidden />
          {more.label}
        </button>
      )}
    </fieldset>
  )
}

interface RowProps {
  children: ReactNode
  /** Absent for the only row: the block goes as a whole. */
  onRemove?: (() => void) | undefined
  name: string
}

/** One of several rows of a block. */
export function BlockRow({ children, onRemove, name }: RowProps) {
  const { t } = useEditorTexts()
  return (
    <div className={styles.blockRow}>
      {children}
      {onRemove && (
        <button
          type="button"
          className={styles.removeRow}
          aria-label={t('editor:removeBlock', { name })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </button>
      )}
    </div>
  )
}
