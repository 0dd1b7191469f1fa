import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { NotFound } from '../shared/page/NotFound.tsx'
import { SkeletonPage } from '../shared/page/Skeleton.tsx'
import { useMe } from './me.ts'
import { OwnSideOnly, routes } from './routes.tsx'

/** The page of the current address, its skeleton while its code is under way. */
export function Pages() {
  const { isGuest } = useMe()
  return (
    <Suspense fallback={<SkeletonPage />}>
      <Routes>
        {routes.map(({ path, Page, isOwn }) => (
          <Route key={path} path={path} element={isOwn && isGuest ? <OwnSideOnly /> : <Page />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  )
}
