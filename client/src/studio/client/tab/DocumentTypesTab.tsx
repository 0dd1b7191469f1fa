import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Ticks } from '../../../shared/form/Ticks.tsx'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { codesOf, codeText } from '../../../shared/invoice/codes.ts'
import { Section } from '../../../shared/page/Section.tsx'
import { EditBar } from '../../form/EditBar.tsx'
import { EditButton } from '../../form/EditButton.tsx'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import tab from './tab.module.css'
import { useTabTexts, useTabWording } from './texts.ts'

const SetDocumentKinds = graphql(`
  mutation SetDocumentKinds($clientId: ID!, $enabled: [String!]!) {
    clientDocumentKindsSet(clientId: $clientId, enabled: $enabled) {
      client { id version }
      userErrors { code message path }
    }
  }
`)

/** Which kinds of document may be begun for the client (Tipi Documento, WT-053). */
export function DocumentTypesTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const [isEditing, setEditing] = useState(false)
  return (
    <div className={styles.wide}>
      <Section
        title={t('documentTypes.title')}
        note={
          !isEditing && (
            <EditButton
              action="clientDocumentKindsSet"
              id={client.id}
              isAllowed={client.allowedActions.includes('clientDocumentKindsSet')}
              onEdit={() => setEditing(true)}
            />
          )
        }
      >
        <p className={tab.text}>{t('documentTypes.text')}</p>
        {isEditing ? <KindsForm client={client} onDone={() => setEditing(false)} /> : <Kinds client={client} />}
      </Section>
    </div>
  )
}

/** All the server knows, also such as are newer than our list of texts. */
const allKinds = (enabled: readonly string[]) => [...new Set([...codesOf('documentType'), ...enabled])].sort()

function Kinds({ client: { enabledDocumentTypes: enabled } }: { client: ClientData }) {
  const { t } = useTabTexts()
  return (
    <ul className={`${tab.rows} ${tab.kinds}`}>
      {allKinds(enabled).map((code) => {
        const isOn = enabled.includes(code)
        return (
          <li key={code} data-off={!isOn || undefined}>
            {isOn ? <IconCheck size={16} stroke={1.75} aria-hidden /> : <span />}
            <span className={tab.code}>{code}</span>
            <span>
              {codeText('documentType', code, currentLanguage())}
              {!isOn && ` · ${t('documentTypes.off')}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function KindsForm({ client, onDone }: { client: ClientData; onDone: () => void }) {
  const { t } = useTabTexts()
  const [chosen, setChosen] = useState(client.enabledDocumentTypes)
  const save = useSubmit(SetDocumentKinds, (answer) => answer.clientDocumentKindsSet.userErrors, useTabWording())
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save.submit({ clientId: client.id, enabled: chosen })) onDone()
  }
  const all = allKinds(client.enabledDocumentTypes)
  return (
    <form onSubmit={submit}>
      <div className={styles.actions}>
        <Button size="xs" variant="default" onClick={() => setChosen(all)}>
          {t('documentTypes.all')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setChosen([])}>
          {t('documentTypes.nothing')}
        </Button>
        <span className={styles.note} aria-live="polite">
          {t('documentTypes.note', { on: chosen.length, all: all.length })}
        </span>
      </div>
      <Ticks
        label={t('documentTypes.title')}
        options={all.map((code) => ({
          value: code,
          label: `${code} · ${codeText('documentType', code, currentLanguage())}`,
        }))}
        chosen={chosen}
        onChange={setChosen}
        error={save.at('enabled')}
      />
      <EditBar onCancel={onDone} isPending={save.isPending} problem={save.elsewhere('enabled')} />
    </form>
  )
}
