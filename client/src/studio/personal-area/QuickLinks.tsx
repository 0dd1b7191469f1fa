import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Section } from '../../shared/page/Section.tsx'
import { EditBar } from '../form/EditBar.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { UpdateQuickLinks } from './operations.ts'
import styles from './personal-area.module.css'
import type { SectionProps } from './studio-data.ts'
import { usePersonalAreaTexts } from './texts.ts'
import { useStudioSubmit } from './use-studio-submit.ts'

interface Row {
  key: number
  label: string
  url: string
}
const MOST = 12
const rowsOf = (links: readonly { label: string; url: string }[]): Row[] =>
  links.map(({ label, url }, key) => ({ key, label, url }))

/** Collegamenti rapidi: the whole bar at once, in the order of the rows. */
export function QuickLinks({ studio, isAllowed }: SectionProps) {
  const { t } = usePersonalAreaTexts()
  const [rows, setRows] = useState<Row[] | null>(null)
  const submission = useStudioSubmit(UpdateQuickLinks, (answer) => answer.quickLinksUpdate.userErrors)
  const links = studio.quickLinks ?? []
  if (!rows)
    return (
      <Section
        title={t('section.links.name')}
        note={
          <EditButton
            action="quickLinksUpdate"
            id={studio.id}
            isAllowed={isAllowed}
            onEdit={() => setRows(rowsOf(links.length > 0 ? links : [{ label: '', url: 'https://' }]))}
          />
        }
      >
        {links.length === 0 && <p className={styles.empty}>{t('links.none')}</p>}
        <ul className={styles.links}>
          {links.map(({ label, url }) => (
            <li key={`${label} ${url}`}>
              <a href={url} target="_blank" rel="noreferrer">
                {label}
              </a>
              <span className={styles.empty}>{url}</span>
            </li>
          ))}
        </ul>
      </Section>
    )
  const change = (key: number, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const move = (index: number, by: number) => {
    const next = [...rows]
    const [row] = next.splice(index, 1)
    next.splice(index + by, 0, row!)
    setRows(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = rows.map(({ label, url }) => ({ label, url }))
    if (await submission.submit({ version: studio.version, links: wanted })) setRows(null)
  }
  return (
    <Section title={t('section.links.name')}>
      <form className={styles.wideForm} onSubmit={submit} noValidate>
        {rows.map(({ key, label, url }, index) => {
          const name = label || t('links.numbered', { number: index + 1 })
          return (
            <fieldset key={key} className={styles.link}>
              <legend className="visually-hidden">{name}</legend>
              <TextInput
                label={t('field.label')}
                value={label}
                maxLength={40}
                onChange={({ currentTarget: { value } }) => change(key, { label: value })}
              />
              <TextInput
                label={t('field.url')}
                value={url}
                onChange={({ currentTarget: { value } }) => change(key, { url: value })}
              />
              <div className={styles.moves}>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t('links.up', { label: name })}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={16} stroke={1.75} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t('links.down', { label: name })}
                  disabled={index === rows.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={16} stroke={1.75} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t('links.remove', { label: name })}
                  onClick={() => setRows(rows.filter((row) => row.key !== key))}
                >
                  <IconTrash size={16} stroke={1.75} aria-hidden />
                </ActionIcon>
              </div>
            </fieldset>
          )
        })}
        {rows.length < MOST ? (
          <div>
            <Button
              variant="default"
              onClick={() =>
                setRows([...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, label: '', url: 'https://' }])
              }
            >
              {t('links.add')}
            </Button>
          </div>
        ) : (
          <p className={styles.empty}>{t('links.most')}</p>
        )}
        <EditBar onCancel={() => setRows(null)} isPending={submission.isPending} problem={submission.elsewhere()} />
      </form>
    </Section>
  )
}
