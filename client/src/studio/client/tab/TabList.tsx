import '@mantine/core/styles/Tabs.layer.css'
import { NativeSelect, Tabs } from '@mantine/core'
import { useNavigate } from 'react-router'
import { cardTabs, isTab, otherTabs, type Tab, tabAddress } from './names.ts'
import styles from './tab.module.css'
import { useTabTexts } from './texts.ts'

const groups = [
  { key: 'card', tabs: cardTabs },
  { key: 'other', tabs: otherTabs },
] as const

/** The parts of a client's card: beside them on a wide screen, one field to choose from on a narrow one. */
export function TabList({ clientId, tab }: { clientId: string; tab: Tab }) {
  const { t } = useTabTexts()
  const navigate = useNavigate()
  return (
    <>
      <NativeSelect
        className={styles.choose}
        label={t('choose')}
        value={tab}
        onChange={({ currentTarget: { value } }) => isTab(value) && navigate(tabAddress(clientId, value))}
        data={groups.map(({ key, tabs }) => ({
          group: t(`groups.${key}`),
          items: tabs.map((each) => ({ value: each, label: t(`tab.${each}`) })),
        }))}
      />
      <div className={styles.lists}>
        {groups.map(({ key, tabs }) => (
          <div key={key}>
            <p className={styles.group} aria-hidden>
              {t(`groups.${key}`)}
            </p>
            <Tabs.List aria-label={t(`groups.${key}`)}>
              {tabs.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {t(`tab.${each}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </div>
        ))}
      </div>
    </>
  )
}
