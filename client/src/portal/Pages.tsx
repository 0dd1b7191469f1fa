import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { NotFound } from '../shared/page/NotFound.tsx'
import { SkeletonPage } from '../shared/page/Skeleton.tsx'
import { useMe } from './me.ts'
import { OwnSideOnly, routes } from './routes.tsx'

const ConsentDialog = lazy(() =>
  import('./consent/ConsentDialog.tsx').then((module) => ({ default: module.ConsentDialog })),
)

/** The page of the current address, its skeleton while its code is under way. */
export function Pages() {
  const { isGuest, isOwner } = useMe()
  return (
    <>
      <Suspense fallback={<SkeletonPage />}>
        <Routes>
          {routes.map(({ path, Page, isOwn }) => (
            <Route key={path} path={path} element={isOwn && isGuest ? <OwnSideOnly /> : <Page />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
      {isOwner && !isGuest && (
        <Suspense>
          <ConsentDialog />
        </Suspense>
      )}
    </>
  )
}
