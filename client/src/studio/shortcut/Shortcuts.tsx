import { Modal } from '@mantine/core'
import '../../shared/theme/floating-styles.ts'
import { useTranslation } from 'react-i18next'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import styles from './shortcuts.module.css'

type Key = 'Ctrl' | 'Alt' | 'K' | 'Z' | '?' | 'Esc' | 'Tab' | 'enter' | 'shift' | 'up' | 'down' | 'backspace' | 'space'

// One row may have several combinations that do the same in two directions.
const groups = {
  everywhere: { search: [['Ctrl', 'K']], shortcuts: [['?']], close: [['Esc']] },
  lists: { open: [['enter']], tab: [['Ctrl', 'enter']], sort: [['space']] },
  lines: {
    next: [['Tab']],
    below: [['enter']],
    column: [['up'], ['down']],
    above: [['shift', 'enter']],
    move: [
      ['Alt', 'up'],
      ['Alt', 'down'],
    ],
    remove: [['Ctrl', 'backspace']],
    undo: [['Ctrl', 'Z']],
  },
} satisfies Record<string, Record<string, Key[][]>>

type Group = keyof typeof groups

/** What the keyboard does, by where it does it. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['studio', 'shared'])
  useFocusReturn()
  const face = (key: Key) =>
    key === 'enter' || key === 'shift' || key === 'backspace' || key === 'space' || key === 'up' || key === 'down'
      ? t(`shortcuts.key.${key}`)
      : key
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shared:user.shortcuts')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      <div className={styles.groups} tabIndex={-1} data-autofocus>
        {(Object.keys(groups) as Group[]).map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t(`shortcuts.${group}.title`)}</h3>
            <dl>
              {Object.entries<Key[][]>(groups[group]).map(([does, combinations]) => (
                <div key={does}>
                  <dt>{t(`shortcuts.${group}.${does}` as 'shortcuts.lists.open')}</dt>
                  <dd>
                    {combinations.map((keys) => (
                      <span key={keys.join('+')}>
                        {keys.map((key) => (
                          <kbd key={key}>{face(key)}</kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
