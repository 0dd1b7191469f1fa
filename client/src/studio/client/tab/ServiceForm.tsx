import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FormDialog } from '../../../shared/form/FormDialog.tsx'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import type { ClientService } from './ServicesTab.tsx'
import { useTabTexts, useTabWording } from './texts.ts'

const Services = graphql(`
  query Services {
    permissionCatalogue { services { code name { it en } areas smart } }
  }
`)
const SetService = graphql(`
  mutation SetService($clientId: ID!, $area: Area!, $serviceCode: String, $validTo: Date) {
    clientServiceSet(clientId: $clientId, area: $area, serviceCode: $serviceCode, validTo: $validTo) {
      client { id }
      userErrors { code message path }
    }
  }
`)

interface Props {
  clientId: string
  current: ClientService
  onClose: () => void
}

/** The service of one area and its last day; none ends the one there is. */
export function ServiceForm({ clientId, current: { area, service, state, validTo }, onClose }: Props) {
  const { t } = useTabTexts()
  const { t: shared } = useTranslation('shared')
  const isOn = state === 'ACTIVE'
  const [code, setCode] = useState((isOn && service?.code) || '')
  const [lastDay, setLastDay] = useState((isOn && validTo) || '')
  const [{ data }] = useQuery({ query: Services })
  const save = useSubmit(SetService, (answer) => answer.clientServiceSet.userErrors, useTabWording())
  const submit = async () => {
    const wish = { serviceCode: code || null, validTo: (code && lastDay) || null }
    if (await save.submit({ clientId, area, ...wish })) onClose()
  }
  const offered = data?.permissionCatalogue.services.filter(({ areas }) => areas.includes(area)) ?? []
  const chosen = offered.find((each) => each.code === code)
  return (
    <FormDialog
      title={t('services.edit', { area: t(`services.areas.${area}`).toLowerCase() })}
      action={shared('confirm')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('serviceCode', 'validTo')}
    >
      <NativeSelect
        label={t('services.service')}
        description={chosen?.smart ? t('services.smart') : !code && isOn ? t('services.offNote') : undefined}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={save.at('serviceCode')}
        data-autofocus
        data={[
          { value: '', label: t('services.none') },
          ...offered.map((each) => ({ value: each.code, label: each.name[currentLanguage()] })),
        ]}
      />
      {code && (
        <TextInput
          type="date"
          label={t('services.lastDay')}
          description={t('services.lastDayHelp')}
          value={lastDay}
          onChange={(event) => setLastDay(event.currentTarget.value)}
          error={save.at('validTo')}
        />
      )}
    </FormDialog>
  )
}
