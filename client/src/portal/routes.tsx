import { type ComponentType, lazy } from 'react'

const page = (load: () => Promise<{ Page: ComponentType }>) =>
  lazy(() => load().then((module) => ({ default: module.Page })))

/** Every address of the app. A page is a file in pages/ that exports `Page`; it is fetched when first opened. */
export const routes: { path: string; Page: ComponentType }[] = [
  { path: '/', Page: page(() => import('./pages/Home.tsx')) },
]
