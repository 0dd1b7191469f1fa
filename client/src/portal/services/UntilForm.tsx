import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import { today } from '../today.ts'
import { useVerb } from '../use-verb.ts'
import type { Module } from './ModuleRow.tsx'
import { type DatedVerb, datedVerbs } from './operations.ts'
import styles from './services.module.css'

interface Props {
  module: Module
  verb: DatedVerb
  onChanged: () => void
  onClose: () => void
}

/** Switches a module on, or moves its last day; an empty day is no end. */
export function UntilForm({ module: { module, validTo }, verb, onChanged, onClose }: Props) {
  const { t } = useTranslation(['portal', 'shared'])
  const { clientId } = useMe()
  const [day, setDay] = useState((verb === 'moduleRenew' && validTo) || '')
  const { run, isPending, problem } = useVerb()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wish = { clientId, module, validTo: day || null }
    const payload = await run(datedVerbs[verb], wish, ({ change }) => change)
    onChanged()
    if (payload?.userErrors.length === 0) onClose()
  }
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <p>{t(`services.effect.${verb}`)}</p>
      <TextInput
        type="date"
        label={t('services.lastDay')}
        description={t('services.lastDayAbout')}
        min={today()}
        value={day}
        error={problem}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending}>
          {t(`services.do.${verb}`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  )
}
