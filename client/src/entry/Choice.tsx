import { IconBuilding, IconBuildingBank, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { Arrived, Membership } from './arrival.ts'
import { Complaint } from './Complaint.tsx'
import styles from './entry.module.css'
import { failureOf } from './failure.ts'
import { ContextSelect } from './operations.ts'

interface Props {
  memberships: readonly Membership[]
  onDone: (viewer: Arrived) => void
}

/** Whoever works in several places says in which. Kept by the session alone. */
export function Choice({ memberships, onDone }: Props) {
  const { t } = useTranslation(['entry', 'shared'])
  const [{ error, fetching }, select] = useMutation(ContextSelect)
  const choose = async (membershipId: string) => {
    if (fetching) return
    const { data } = await select({ membershipId })
    const viewer = data?.contextSelect.viewer
    if (viewer) onDone(viewer)
  }
  return (
    <div className={styles.form}>
      <Complaint>{failureOf(t, fetching ? undefined : error)}</Complaint>
      <ul className={styles.choices}>
        {memberships.map(({ id, kind, name, role }) => {
          const Icon = kind === 'STUDIO' ? IconBuildingBank : IconBuilding
          return (
            <li key={id}>
              <button type="button" onClick={() => choose(id)}>
                <Icon size={22} stroke={1.6} aria-hidden />
                <span>
                  <strong>{name}</strong>
                  <small>{t(`shared:role.${role}`)}</small>
                </span>
                <IconChevronRight size={18} stroke={1.75} aria-hidden />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
