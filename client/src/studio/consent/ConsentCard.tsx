import { Button, Modal } from '@mantine/core'
import '../../shared/theme/floating-styles.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Day } from '../../shared/Day.tsx'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { useSubmit } from '../form/use-submit.ts'
import styles from './consent.module.css'
import { CancelRequest, SendRequest } from './operations.ts'
import { type Row, serviceNames } from './rows.ts'
import { useConsentsTexts } from './texts.ts'

interface Props {
  row: Row
  /** Whether requests may be sent at all; absent: not by this viewer. */
  mayAsk?: boolean
  onChanged?: () => void
  onClose: () => void
}

/** One client's request and answer, with what can be done about it. */
export function ConsentCard({ row, mayAsk, onChanged, onClose }: Props) {
  const { t } = useConsentsTexts()
  const { t: words } = useTranslation('shared')
  useFocusReturn()
  const { client, consent, requestState, answerState, sentAt, answeredAt } = row
  return (
    <Modal opened onClose={onClose} title={client.name} closeButtonProps={{ 'aria-label': words('close') }}>
      <FieldList
        fields={[
          { label: t('grid.code'), value: client.code },
          { label: t('grid.services'), value: serviceNames(row) || null },
          { label: t('grid.requestState'), value: <StateMark of="consent" state={requestState} /> },
          {
            label: t('grid.sentAt'),
            value: sentAt && <Day value={sentAt} />,
            below: consent && t('card.sentTimes', { count: consent.sendCount }),
          },
          { label: t('card.shownAt'), value: consent?.shownAt && <Day value={consent.shownAt} /> },
          ...(answerState === 'NONE' && consent
            ? [
                {
                  label: t('card.waitsUntil'),
                  value: consent.waitsUntil ? <Day value={consent.waitsUntil} /> : t('card.noEnd'),
                },
              ]
            : []),
          { label: t('grid.answerState'), value: <StateMark of="consent" state={answerState} /> },
          { label: t('grid.answeredAt'), value: answeredAt && <Day value={answeredAt} /> },
          { label: t('card.answeredBy'), value: consent?.answeredByName },
          ...(answerState !== 'NONE' && consent ? [{ label: t('card.text'), value: consent.text.version }] : []),
        ]}
      />
      {onChanged && <Actions row={row} mayAsk={mayAsk ?? false} onChanged={onChanged} />}
      <p className={styles.history}>
        <Link to={`/clients/${client.id}/audit`}>{t('card.history')}</Link>
      </p>
    </Modal>
  )
}

function Actions({ row, mayAsk, onChanged }: { row: Row; mayAsk: boolean; onChanged: () => void }) {
  const { t } = useConsentsTexts()
  const [includeRefused, setIncludeRefused] = useState(false)
  const [said, setSaid] = useState<string>()
  const send = useSubmit(SendRequest, (answer) => answer.consentRequestSend.userErrors)
  const cancel = useSubmit(CancelRequest, (answer) => answer.consentRequestCancel.userErrors)
  const { id, consent, requestState, answerState } = row
  const hasSaidNo = answerState === 'REFUSED' || answerState === 'WITHDRAWN'
  const sendAgain = async () => {
    const answer = await send.submit({ clientId: id, includeRefused, key: crypto.randomUUID() })
    const reason = answer?.consentRequestSend.results[0]?.reason
    if (answer) setSaid(reason ? t('card.notAsked', { reason: t(`reason.${reason}`) }) : t('send.done', { count: 1 }))
    onChanged()
  }
  const takeBack = async () => {
    const answer = consent && (await cancel.submit({ id: consent.id, expectedVersion: consent.version }))
    if (answer) setSaid(t('card.cancelled'))
    onChanged()
  }
  return (
    <div className={styles.actions}>
      {mayAsk && hasSaidNo && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={includeRefused}
            onChange={(event) => setIncludeRefused(event.currentTarget.checked)}
          />
          {t('card.resend')}
        </label>
      )}
      <div className={styles.buttons}>
        {mayAsk && answerState !== 'ADHERED' && (!hasSaidNo || includeRefused) && (
          <Button loading={send.isPending} onClick={sendAgain}>
            {t(requestState === 'NOT_SENT' ? 'card.first' : 'card.again')}
          </Button>
        )}
        {consent?.allowedActions.includes('consentRequestCancel') && (
          <Button variant="default" loading={cancel.isPending} onClick={takeBack}>
            {t('card.cancel')}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
      <p role="alert" className={styles.problem}>
        {send.elsewhere() ?? cancel.elsewhere()}
      </p>
    </div>
  )
}
