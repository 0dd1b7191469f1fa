import { Modal } from '@mantine/core'
import '../../shared/theme/floating-styles.ts'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import type { MenuGroup } from '../../shared/frame/FrameMenu.tsx'
import styles from './search.module.css'
import { type Found, useFindings } from './use-findings.ts'

interface Props {
  menu: MenuGroup[]
  onClose: () => void
}

/** Finds clients, invoices and pages while one types; arrows choose, Enter opens. */
export function Search({ menu, onClose }: Props) {
  const { t } = useTranslation(['studio', 'shared'])
  const navigate = useNavigate()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  useFocusReturn()
  const { groups, isSearching } = useFindings(text, menu)
  const all = groups.flatMap((group) => group.found)
  const active = Math.min(at, all.length - 1)
  const optionId = (index: number) => `${id}-${index}`
  const open = (found: Found) => {
    onClose()
    navigate(found.to)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && all.length > 0) setAt((active + step + all.length) % all.length)
    else if (event.key === 'Enter' && all[active]) open(all[active])
    else return
    event.preventDefault()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice scrolls
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      classNames={{ content: styles.dialog ?? '', body: styles.body ?? '' }}
      yOffset="12vh"
      centered={false}
      attributes={{ content: { 'aria-label': t('search.title') } }}
    >
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={t('shared:search')}
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          placeholder={t('shared:search')}
          autoComplete="off"
          value={text}
          data-autofocus
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <button type="button" className="plain" onClick={onClose}>
          <kbd>Esc</kbd>
          <span className="visually-hidden">{t('shared:close')}</span>
        </button>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} className={styles.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element of HTML is
          <div key={group.name} role="group" aria-label={group.name}>
            <p aria-hidden="true">{group.name}</p>
            {group.found.map((found) => {
              const index = all.indexOf(found)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
                <div
                  key={found.to}
                  id={optionId(index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  className={styles.option}
                  onClick={() => open(found)}
                >
                  <found.icon size={16} stroke={1.75} aria-hidden />
                  <span>{found.title}</span>
                  {found.note && <small>{found.note}</small>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <p className={styles.foot} role="status">
        {all.length === 0 && !isSearching ? t('search.nothing', { text }) : t('search.keys')}
      </p>
    </Modal>
  )
}
