import { useState } from 'react'
import { ArchiveUnit } from './ArchiveUnit.tsx'
import { UnitForm } from './UnitForm.tsx'
import type { Unit } from './Units.tsx'

interface Props {
  /** Absent: a new one. */
  unit?: Unit
  /** Whether first and last day are the viewer's to write. */
  mayWriteDays: boolean
  onClose: () => void
}

/** One unit over the page: to change, or to archive. Never one dialog upon the other. */
export function UnitDialog({ unit, mayWriteDays, onClose }: Props) {
  const [isArchiving, setArchiving] = useState(false)
  if (unit && isArchiving) return <ArchiveUnit unit={unit} onDone={onClose} onClose={() => setArchiving(false)} />
  return (
    <UnitForm
      {...(unit && { unit })}
      mayWriteDays={mayWriteDays}
      onArchive={() => setArchiving(true)}
      onClose={onClose}
    />
  )
}
