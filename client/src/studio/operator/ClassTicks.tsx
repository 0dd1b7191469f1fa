import { Ticks } from '../../shared/form/Ticks.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import type { OperatorClass } from '../generated/graphql.ts'
import { useOperatorTexts } from './texts.ts'
import { useClasses } from './use-classes.ts'

interface Props {
  chosen: readonly OperatorClass[]
  onChange: (classes: OperatorClass[]) => void
  error?: string | undefined
  isLabelled?: boolean
}

export function ClassTicks(props: Props) {
  const { t } = useOperatorTexts()
  const classes = useClasses()
  if (!classes) return <SkeletonRows rows={14} height={44} />
  return <Ticks label={t('classes')} options={classes} {...props} />
}
