import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import form from '../../shared/form/form.module.css'
import { today } from '../../shared/today.ts'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import { useUnitTexts } from './texts.ts'
import type { Unit } from './Units.tsx'

const CreateUnit = graphql(`
  mutation CreateUnit($input: OperatingUnitInput!) {
    operatingUnitCreate(input: $input) {
      operatingUnit { id }
      userErrors { code message path }
    }
  }
`)
const UpdateUnit = graphql(`
  mutation UpdateUnit($id: ID!, $version: Int!, $input: OperatingUnitUpdateInput!) {
    operatingUnitUpdate(id: $id, expectedVersion: $version, input: $input) {
      operatingUnit { id version }
      userErrors { code message path }
    }
  }
`)
const fields = ['name', 'externalCode', 'validFrom', 'validTo', 'kind']

interface Props {
  /** Absent: a new one. */
  unit?: Unit
  mayWriteDays: boolean
  onArchive: () => void
  onClose: () => void
}

/** A unit's name, code and days; closing it saves nothing. */
export function UnitForm({ unit, mayWriteDays, onArchive, onClose }: Props) {
  const { t } = useTranslation('studio')
  const { t: words } = useUnitTexts()
  const navigate = useNavigate()
  const [name, setName] = useState(unit?.name ?? '')
  const [externalCode, setExternalCode] = useState(unit?.externalCode ?? '')
  const [kind, setKind] = useState(unit?.kind ?? 'UNIT')
  const [validFrom, setValidFrom] = useState(unit?.validFrom ?? today())
  const [validTo, setValidTo] = useState(unit?.validTo ?? '')
  // Of when it was opened: whoever was faster is not overwritten.
  const [version] = useState(unit?.version ?? 0)
  const create = useSubmit(CreateUnit, (answer) => answer.operatingUnitCreate.userErrors)
  const update = useSubmit(UpdateUnit, (answer) => answer.operatingUnitUpdate.userErrors)
  const save = unit ? update : create
  const submit = async () => {
    const written = { name: name.trim(), externalCode: externalCode.trim() || null }
    const days = { validFrom, validTo: validTo || null }
    // Only what changed is sent: the days are not everybody's to write.
    const haveDaysChanged = unit && (days.validFrom !== unit.validFrom || days.validTo !== unit.validTo)
    if (unit) {
      const input = { ...written, ...(haveDaysChanged && days) }
      if (await update.submit({ id: unit.id, version, input })) onClose()
      return
    }
    const made = await create.submit({ input: { ...written, ...days, kind } })
    if (made) navigate(`/operating-units/${made.operatingUnitCreate.operatingUnit?.id}`)
  }
  return (
    <FormDialog
      title={unit ? unit.name : t('units.new')}
      action={unit ? t('form.save') : t('form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere(...fields)}
      more={
        unit?.allowedActions.includes('operatingUnitArchive') && (
          <Button variant="default" onClick={onArchive}>
            {t('units.archive')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('units.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={save.at('name')}
        data-autofocus
      />
      <div className={form.row}>
        <TextInput
          label={t('units.externalCode')}
          value={externalCode}
          onChange={(event) => setExternalCode(event.currentTarget.value)}
          error={save.at('externalCode')}
        />
        {!unit && (
          <NativeSelect
            label={t('units.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
            data={(['UNIT', 'OFFICE'] as const).map((each) => ({ value: each, label: t(`units.kinds.${each}`) }))}
            error={save.at('kind')}
          />
        )}
      </div>
      {mayWriteDays ? (
        <div className={form.row}>
          <TextInput
            type="date"
            label={t('units.validFrom')}
            value={validFrom}
            onChange={(event) => setValidFrom(event.currentTarget.value)}
            error={save.at('validFrom')}
          />
          <TextInput
            type="date"
            label={t('units.validTo')}
            description={t('units.validToHelp')}
            value={validTo}
            onChange={(event) => setValidTo(event.currentTarget.value)}
            error={save.at('validTo')}
          />
        </div>
      ) : (
        !unit && <p>{words('daysOfAdministrator')}</p>
      )}
    </FormDialog>
  )
}
