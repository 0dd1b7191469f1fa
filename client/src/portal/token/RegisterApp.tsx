import { RegisterForm } from '../../shared/token/RegisterForm.tsx'
import { useTokenTexts } from '../../shared/token/texts.ts'
import { pressKey } from '../use-verb.ts'
import { RegisterAppMutation } from './operations.ts'
import { useTokenSubmit } from './use-token-submit.ts'

interface Props {
  onRegistered: (id: string | undefined) => void
  onClose: () => void
}

/** Gives a program of the company's own a name. */
export function RegisterApp({ onRegistered, onClose }: Props) {
  const { t } = useTokenTexts()
  const save = useTokenSubmit(RegisterAppMutation, ({ change }) => change.userErrors)
  const register = async (input: { name: string; publisher: string; website: string | null }) => {
    const saved = await save.submit({ input, key: pressKey() })
    if (!saved) return
    onRegistered(saved.change.partnerApp?.id)
    onClose()
  }
  return <RegisterForm nameHelp={t('portal.nameHelp')} onRegister={register} complaints={save} onClose={onClose} />
}
