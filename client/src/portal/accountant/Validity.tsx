import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../../shared/format.ts'
import { Problem } from '../page/Problem.tsx'
import { today } from '../today.ts'
import styles from './accountant.module.css'
import type { Delegation } from './delegation.ts'
import type { Grant } from './use-grant.ts'

interface Props {
  delegation: Delegation
  grant: Grant
}

/** Until when: a last day, or none. */
export function Validity({ delegation, grant }: Props) {
  const { t } = useTranslation(['portal', 'shared'])
  const { validTo, allowedActions } = delegation
  const [isOpen, setOpen] = useState(false)
  const [value, setValue] = useState('')
  const [isMissing, setMissing] = useState(false)
  const mayChange = allowedActions.includes('delegationGrantSet')
  const refused = grant.problem?.of === 'validTo' ? grant.problem.text : undefined
  const keep = async (next: string | null) => {
    const isDone = await grant.set('validTo', { words: [...grant.words], validTo: next })
    if (isDone) setOpen(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!value)
    if (value) keep(value)
  }
  const open = () => {
    setValue(validTo ?? '')
    setOpen(true)
  }
  return (
    <div className={styles.setting}>
      <div className={styles.settingRow}>
        <div>
          <h3>{t('accountant.until')}</h3>
          <p>{validTo ? t('accountant.untilDay', { day: day(validTo) }) : t('accountant.noEnd')}</p>
        </div>
        {mayChange && !isOpen && (
          <div className={styles.buttons}>
            <Button variant="default" onClick={open}>
              {validTo ? t('accountant.changeDay') : t('accountant.setDay')}
            </Button>
            {validTo && (
              <Button variant="default" onClick={() => keep(null)}>
                {t('accountant.removeDay')}
              </Button>
            )}
          </div>
        )}
      </div>
      {isOpen && (
        <form onSubmit={submit} className={styles.dayForm} noValidate>
          <TextInput
            type="date"
            label={t('accountant.lastDay')}
            description={t('accountant.lastDayAbout')}
            min={today()}
            value={value}
            error={isMissing && !value ? t('accountant.chooseDay') : refused}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <div className={styles.buttons}>
            <Button type="submit">{t('accountant.saveDay')}</Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('shared:cancel')}
            </Button>
          </div>
        </form>
      )}
      <Problem>{isOpen ? undefined : refused}</Problem>
    </div>
  )
}
