import 'i18next'
import type entry from '../../entry/i18n/entry.it.json'
import type signUp from '../../entry/sign-up/sign-up.it.json'
import type choose from '../../portal/accountant/choose/choose.it.json'
import type bank from '../../portal/bank/bank.it.json'
import type consent from '../../portal/consent/consent.it.json'
import type portal from '../../portal/i18n/portal.it.json'
import type portalPersonalArea from '../../portal/personal-area/portal-personal-area.it.json'
import type users from '../../portal/users/users.it.json'
import type bulk from '../../studio/bulk/bulk.it.json'
import type clientTabs from '../../studio/client/tab/tabs.it.json'
import type consents from '../../studio/consent/consents.it.json'
import type decision from '../../studio/decision/decision.it.json'
import type delegationList from '../../studio/delegation/list.it.json'
import type profile from '../../studio/delegation/profile/profile.it.json'
import type health from '../../studio/health/health.it.json'
import type studio from '../../studio/i18n/studio.it.json'
import type importing from '../../studio/import/import.it.json'
import type editor from '../../studio/invoices/editor/editor.it.json'
import type mail from '../../studio/mail/mail.it.json'
import type onboarding from '../../studio/onboarding/onboarding.it.json'
import type operator from '../../studio/operator/operator.it.json'
import type personalArea from '../../studio/personal-area/personal-area.it.json'
import type smartService from '../../studio/smart-service/smart-service.it.json'
import type unit from '../../studio/unit/unit.it.json'
import type access from '../access/access.it.json'
import type company from '../company/company.it.json'
import type invoice from '../invoice/invoice.it.json'
import type notice from '../notice/notice.it.json'
import type referral from '../referral/referral.it.json'
import type security from '../security/security.it.json'
import type token from '../token/token.it.json'
import type shared from './shared.it.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared'
    resources: {
      shared: typeof shared
      studio: typeof studio
      portal: typeof portal
      entry: typeof entry
      invoice: typeof invoice
      notice: typeof notice
      company: typeof company
      referral: typeof referral
      consent: typeof consent
      consents: typeof consents
      smartService: typeof smartService
      security: typeof security
      access: typeof access
      health: typeof health
      editor: typeof editor
      decision: typeof decision
      choose: typeof choose
      signUp: typeof signUp
      profile: typeof profile
      delegationList: typeof delegationList
      bank: typeof bank
      bulk: typeof bulk
      import: typeof importing
      clientTabs: typeof clientTabs
      personalArea: typeof personalArea
      portalPersonalArea: typeof portalPersonalArea
      mail: typeof mail
      operator: typeof operator
      onboarding: typeof onboarding
      token: typeof token
      unit: typeof unit
      users: typeof users
    }
    returnNull: false
  }
}
