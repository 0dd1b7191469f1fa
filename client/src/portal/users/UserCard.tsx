import { Button } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { day, instant } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import type { Word } from '../generated/graphql.ts'
import { useMe } from '../me.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import type { AdditionalUser, Catalogue } from './operations.ts'
import { useUsersTexts } from './texts.ts'
import styles from './users.module.css'

const EditWords = lazy(() => import('./EditWords.tsx').then((module) => ({ default: module.EditWords })))
const AccountOf = lazy(() => import('./AccountOf.tsx').then((module) => ({ default: module.AccountOf })))
const DeleteUser = lazy(() => import('./RemoveUser.tsx').then((module) => ({ default: module.RemoveUser })))

interface Props {
  user: AdditionalUser
  offered: Catalogue
  onChanged: () => void
}

/** One user: who it is, whether it can enter, each of its permissions, and what its owner can do about it. */
export function UserCard({ user, offered, onChanged }: Props) {
  const { t } = useUsersTexts()
  const { clientId } = useMe()
  const [open, setOpen] = useState<'words' | 'edit' | 'delete'>()
  const { name, username, state, words, allowedActions } = user
  const may = (action: string) => allowedActions.includes(action)
  const close = () => {
    setOpen(undefined)
    onChanged()
  }
  return (
    <li className={styles.card} data-out={state !== 'ACTIVE' || undefined}>
      <div className={styles.who}>
        <h3>{name}</h3>
        <p className={styles.quiet}>
          {t('login')}: <span className={styles.login}>{username}</span>
        </p>
        <p className={styles.small}>{standingOf(t, user)}</p>
        {user.worksElsewhere && <p className={styles.small}>{t('elsewhere')}</p>}
      </div>
      <ul className={styles.words} aria-label={t('words', { name })}>
        {offered.map((entry) => {
          const has = words.includes(entry.key as Word)
          const Mark = has ? IconCheck : IconMinus
          return (
            <li key={entry.key} data-lit={has || undefined}>
              <Mark size={14} stroke={2} aria-hidden />
              {entry.name[currentLanguage()]}
              <span className="visually-hidden">: {t(has ? 'has' : 'hasNot')}</span>
            </li>
          )
        })}
      </ul>
      {words.length === 0 && <p className={styles.over}>{t('noWords')}</p>}
      <div className={styles.buttons}>
        {may('additionalUserPermissionsSet') ? (
          <Button variant="default" aria-label={t('do.wordsOf', { name })} onClick={() => setOpen('words')}>
            {t('do.words')}
          </Button>
        ) : (
          <ExplainButton operation="additionalUserPermissionsSet" resourceId={clientId} label={t('do.words')} />
        )}
        {may('additionalUserUpdate') && (
          <Button variant="default" aria-label={t('do.editOf', { name })} onClick={() => setOpen('edit')}>
            {t('do.edit')}
          </Button>
        )}
        {may('additionalUserDelete') && (
          <Button variant="default" aria-label={t('do.deleteOf', { name })} onClick={() => setOpen('delete')}>
            {t('do.delete')}
          </Button>
        )}
      </div>
      <Suspense>
        {open === 'words' && <EditWords user={user} offered={offered} onClose={close} />}
        {open === 'edit' && <AccountOf user={user} onClose={close} />}
        {open === 'delete' && <DeleteUser user={user} onClose={close} />}
      </Suspense>
    </li>
  )
}

/** Whether it can enter, and when it last did. */
function standingOf(t: ReturnType<typeof useUsersTexts>['t'], user: AdditionalUser): string {
  const { state, expiresOn, mustChangePassword, lastSignInAt } = user
  const parts = [
    t(`state.${state}`),
    expiresOn && t('expires', { day: day(expiresOn) }),
    lastSignInAt ? t('lastSignIn', { at: instant(lastSignInAt) }) : t('never'),
    mustChangePassword && t('mustChange'),
  ]
  return parts.filter(Boolean).join(' · ')
}
