import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { DualList } from './DualList.tsx'
import type { TabProps } from './OperatorEdit.tsx'
import styles from './operator.module.css'
import { TemplateButtons } from './TemplateButtons.tsx'
import { useOperatorTexts } from './texts.ts'
import { useClasses } from './use-classes.ts'

/** What the operator may do at all, class by class. */
export function ClassesPart({ operator, draft }: TabProps) {
  const { t } = useOperatorTexts()
  const classes = useClasses()
  const linked = classes?.filter(({ value }) => draft.values.classes.includes(value))
  if (!classes || !linked) return <SkeletonRows rows={8} height={32} />
  return (
    <Section title={t('classesTitle')}>
      {draft.isEditing ? (
        <>
          <TemplateButtons chosen={draft.values.classes} onChoose={(chosen) => draft.set({ classes: chosen })} />
          <DualList
            options={classes}
            linked={draft.values.classes}
            stored={draft.stored.classes}
            onChange={(chosen) => draft.set({ classes: chosen })}
          />
        </>
      ) : linked.length === 0 ? (
        <EmptyState>{t(operator.administrator ? 'isAdministratorOfClasses' : 'noClasses')}</EmptyState>
      ) : (
        <ul className={styles.classes}>
          {linked.map((each) => (
            <li key={each.value}>
              {each.label}
              <small>{each.help}</small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
