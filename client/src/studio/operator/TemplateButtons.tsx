import type { OperatorClass } from '../generated/graphql.ts'
import { classTemplates, templateNames } from './class-templates.ts'
import styles from './dual-list.module.css'
import { useOperatorTexts } from './texts.ts'

interface Props {
  chosen: readonly OperatorClass[]
  onChoose: (classes: readonly OperatorClass[]) => void
}

/** One click sets exactly the classes of a template. */
export function TemplateButtons({ chosen, onChoose }: Props) {
  const { t } = useOperatorTexts()
  const isChosen = (classes: readonly OperatorClass[]) =>
    classes.length === chosen.length && classes.every((each) => chosen.includes(each))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box
    <div className={styles.templates} role="group" aria-label={t('template')}>
      <span aria-hidden>{t('template')}:</span>
      {templateNames.map((name) => (
        <button
          key={name}
          type="button"
          className="plain"
          aria-pressed={isChosen(classTemplates[name])}
          onClick={() => onChoose(classTemplates[name])}
        >
          {t(`templates.${name}`)}
        </button>
      ))}
    </div>
  )
}
