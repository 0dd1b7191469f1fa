import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { NotFound } from '../shared/page/NotFound.tsx'
import { SkeletonPage } from '../shared/page/Skeleton.tsx'
import { routes } from './routes.tsx'

/** The page of the current address, its skeleton while its code is under way. */
export function Pages() {
  return (
    <Suspense fallback={<SkeletonPage />}>
      <Routes>
        {routes.map(({ path, Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  )
}
