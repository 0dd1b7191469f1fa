import { useMediaQuery } from '@mantine/hooks'
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import styles from './dual-list.module.css'
import { ListBox, type ListOption } from './ListBox.tsx'
import { useOperatorTexts } from './texts.ts'

interface Props<T extends string> {
  /** All there are; both lists keep this order. */
  options: readonly ListOption<T>[]
  /** Those on the right. */
  linked: readonly T[]
  /** What is stored: for what is moved and not confirmed. */
  stored: readonly T[]
  onChange: (linked: T[]) => void
}

/** Collegabili and Collegate: what can be linked on the left, what is linked on the right, moved with the arrows between. */
export function DualList<T extends string>({ options, linked, stored, onChange }: Props<T>) {
  const { t } = useOperatorTexts()
  const hintId = useId()
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false
  const isTouch = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false }) || isNarrow
  const [toLink, setToLink] = useState<T[]>([])
  const [toUnlink, setToUnlink] = useState<T[]>([])
  const left = options.filter(({ value }) => !linked.includes(value))
  const right = options.filter(({ value }) => linked.includes(value))
  const inOrder = (values: readonly T[]) => options.map(({ value }) => value).filter((value) => values.includes(value))
  const link = (values: readonly T[]) => {
    onChange(inOrder([...linked, ...values]))
    setToLink([])
  }
  const unlink = (values: readonly T[]) => {
    onChange(linked.filter((value) => !values.includes(value)))
    setToUnlink([])
  }
  const added = linked.filter((value) => !stored.includes(value))
  const removed = stored.filter((value) => !linked.includes(value))
  const [Right, Left] = isNarrow ? [IconArrowDown, IconArrowUp] : [IconArrowRight, IconArrowLeft]
  const arrows = [
    {
      key: 'link',
      chosen: toLink,
      move: link,
      Icon: Right,
      name: t('link', { count: toLink.length }),
      idle: t('linkNone'),
    },
    {
      key: 'unlink',
      chosen: toUnlink,
      move: unlink,
      Icon: Left,
      name: t('unlink', { count: toUnlink.length }),
      idle: t('unlinkNone'),
    },
  ]
  return (
    <>
      <p id={hintId} className={styles.hint}>
        {t(isTouch ? 'hintTouch' : 'hint')}
      </p>
      <div className={styles.lists}>
        <ListBox
          name={t('available')}
          options={left}
          selected={toLink}
          onSelect={setToLink}
          onMove={link}
          fresh={removed}
          freshWord={t('toUnlink')}
          isAdding={false}
          hintId={hintId}
          isTouch={isTouch}
        />
        <div className={styles.arrows}>
          {arrows.map(({ key, chosen, move, Icon, name, idle }) => (
            <button
              key={key}
              type="button"
              data-idle={chosen.length === 0 || undefined}
              aria-label={chosen.length === 0 ? idle : name}
              title={chosen.length === 0 ? idle : name}
              onClick={() => chosen.length > 0 && move(chosen)}
            >
              <Icon size={18} stroke={1.75} aria-hidden />
            </button>
          ))}
        </div>
        <ListBox
          name={t('linked')}
          options={right}
          selected={toUnlink}
          onSelect={setToUnlink}
          onMove={unlink}
          fresh={added}
          freshWord={t('toLink')}
          isAdding
          hintId={hintId}
          isTouch={isTouch}
        />
      </div>
      <p role="status" className="visually-hidden">
        {added.length + removed.length > 0 ? t('moved', { count: linked.length }) : ''}
      </p>
    </>
  )
}
