import {
  type Icon,
  IconCash,
  IconCashEdit,
  IconClipboardList,
  IconClipboardText,
  IconEye,
  IconFolder,
  IconFolderPlus,
  IconPencil,
  IconSend,
  IconSettings,
} from '@tabler/icons-react'
import type { Word } from '../generated/graphql.ts'

export const wordIcons: Record<Word, Icon> = {
  READ: IconEye,
  EDIT: IconPencil,
  SEND: IconSend,
  CONFIGURE: IconSettings,
  DOCS_READ: IconFolder,
  DOCS_EDIT: IconFolderPlus,
  PAY_READ: IconCash,
  PAY_EDIT: IconCashEdit,
  ORD_READ: IconClipboardText,
  ORD_EDIT: IconClipboardList,
}
