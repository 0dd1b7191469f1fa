export const mainWords = ['READ', 'EDIT', 'SEND', 'CONFIGURE'] as const
export type MainWord = (typeof mainWords)[number]
