import { useState } from 'react'
import { ArchiveUnit } from './ArchiveUnit.tsx'
import { UnitCard } from './UnitCard.tsx'
import { UnitForm } from './UnitForm.tsx'
import type { Unit } from './Units.tsx'

interface Props {
  /** Absent: a new one. */
  unit?: Unit
  onClose: () => void
}

/** One unit over the list: to change, to archive, or just to read. Never one dialog upon the other. */
export function UnitDialog({ unit, onClose }: Props) {
  const [isArchiving, setArchiving] = useState(false)
  if (unit && isArchiving) return <ArchiveUnit unit={unit} onDone={onClose} onClose={() => setArchiving(false)} />
  if (unit && !unit.allowedActions.includes('operatingUnitUpdate')) return <UnitCard unit={unit} onClose={onClose} />
  return <UnitForm {...(unit && { unit })} onArchive={() => setArchiving(true)} onClose={onClose} />
}
