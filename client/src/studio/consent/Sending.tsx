import { Button } from '@mantine/core'
import { lazy, Suspense, useId, useState } from 'react'
import { count, list } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { useSubmit } from '../form/use-submit.ts'
import type { CampaignQuery, ConsentRequestInput } from '../generated/graphql.ts'
import styles from './consent.module.css'
import { SendRequests } from './operations.ts'
import { useConsentsTexts } from './texts.ts'

const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

interface Props {
  /** Undefined while the first answer is under way. */
  preview: CampaignQuery['consentCandidates'] | undefined
  input: ConsentRequestInput
  onMode: (mode: ConsentRequestInput['mode']) => void
  includeRefused: boolean
  onIncludeRefused: (isOn: boolean) => void
  onSent: () => void
}

/** The two choices, what the chosen one would do now, and the sending itself (WK-023, WK-024). */
export function Sending({ preview, input, onMode, includeRefused, onIncludeRefused, onSent }: Props) {
  const { t } = useConsentsTexts()
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const [sent, setSent] = useState<number>()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const save = useSubmit(SendRequests, (answer) => answer.consentRequestSend.userErrors)
  const receive = preview?.willBeAsked ?? 0
  const send = async () => {
    const answer = await save.submit({ input, key })
    if (!answer) return
    setAsking(false)
    setSent(answer.consentRequestSend.sentCount)
    setKey(crypto.randomUUID())
    onSent()
  }
  const choose = (mode: ConsentRequestInput['mode']) => {
    setSent(undefined)
    onMode(mode)
  }
  const told = { count: receive, shown: count(receive) }
  const isNobodyChosen = input.mode === 'SELECTED' && !input.matching && input.clientIds?.length === 0
  return (
    <Section title={t('send.title')} strong>
      <fieldset className={styles.modes}>
        <legend className="visually-hidden">{t('send.title')}</legend>
        {(['ALL', 'SELECTED'] as const).map((mode) => (
          <label key={mode} data-chosen={input.mode === mode || undefined}>
            <input type="radio" name={id} checked={input.mode === mode} onChange={() => choose(mode)} />
            <span>
              <strong>{t(`send.${mode}.name`)}</strong>
              <span className={styles.quiet}>{t(`send.${mode}.help`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={includeRefused}
          onChange={(event) => onIncludeRefused(event.currentTarget.checked)}
        />
        {t('send.includeRefused')}
      </label>
      <div className={styles.outcome}>
        <div>
          <p role="status" className={styles.receive}>
            {receive > 0 ? t('send.receive', told) : t('send.receiveNone')}
          </p>
          {preview && <NotAsked preview={preview} />}
        </div>
        <div className={styles.send}>
          {receive === 0 && (
            <span id={`${id}why`} className={styles.quiet}>
              {t(isNobodyChosen ? 'send.nobodyChosen' : 'send.nobody')}
            </span>
          )}
          <Button disabled={receive === 0} aria-describedby={`${id}why`} onClick={() => setAsking(true)}>
            {receive > 0 ? t('send.action', told) : t('send.actionNone')}
          </Button>
        </div>
      </div>
      <p role="status" className={styles.done}>
        {sent !== undefined && (sent > 0 ? t('send.done', { count: sent, shown: count(sent) }) : t('send.doneNone'))}
      </p>
      {isAsking && (
        <Suspense>
          <Confirm
            opened
            title={t('send.confirm', told)}
            action={t('send.action', told)}
            onConfirm={send}
            onClose={() => setAsking(false)}
            isPending={save.isPending}
            error={save.elsewhere()}
          >
            {t('send.confirmText')}
          </Confirm>
        </Suspense>
      )}
    </Section>
  )
}

/** Who would not be asked, by reason; and every class with how many of it would. */
function NotAsked({ preview }: { preview: NonNullable<Props['preview']> }) {
  const { t } = useConsentsTexts()
  const not = preview.reasons.reduce((all, each) => all + each.count, 0)
  if (not === 0) return null
  const classes = preview.counts
    .filter((each) => each.count > 0)
    .map((each) =>
      t('ofClass', { class: t(`class.${each.class}`), asked: count(each.willBeAsked), shown: count(each.count) }),
    )
  return (
    <details className={styles.why}>
      <summary>{t('send.not', { count: not, shown: count(not) })}</summary>
      <ul aria-label={t('whyNot')}>
        {preview.reasons.map(({ reason, count: each }) => (
          <li key={reason}>
            <strong>{count(each)}</strong> {t(`reasonAbout.${reason}`)}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('byClass', { classes: list(classes) })}</p>
    </details>
  )
}
