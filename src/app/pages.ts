import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { type View, views } from '../address/link.ts'
import { ComparePage } from '../compare/compare-page.tsx'

/** A page of the board: its name in the navigation and what draws it. */
export interface Page {
  view: View
  /** Null keeps it out of the navigation: it is reached through links. */
  label: string | null
  component: ComponentType | LazyExoticComponent<ComponentType>
}

/** The pages in the order of the navigation. The first is part of the first load; the others come when opened. */
export const pages: readonly Page[] = [
  { view: 'compare', label: 'Compare', component: ComparePage },
  {
    view: 'matrix',
    label: 'Matrix',
    component: lazy(() => import('../matrix/matrix-page.tsx').then((m) => ({ default: m.MatrixPage }))),
  },
  {
    view: 'charts',
    label: 'Charts',
    component: lazy(() => import('../figures/figures-page.tsx').then((m) => ({ default: m.FiguresPage }))),
  },
  {
    view: 'contamination',
    label: 'Contamination',
    component: lazy(() =>
      import('../contamination/contamination-page.tsx').then((m) => ({ default: m.ContaminationPage })),
    ),
  },
  {
    view: 'conflicts',
    label: 'Conflicts',
    component: lazy(() =>
      import('../conflicts/conflicts-page.tsx').then((m) => ({ default: m.ConflictsPage })),
    ),
  },
  {
    view: 'sql',
    label: 'SQL',
    component: lazy(() => import('../sql/sql-page.tsx').then((m) => ({ default: m.SqlPage }))),
  },
  {
    view: 'about',
    label: 'Method',
    component: lazy(() => import('../about/about-page.tsx').then((m) => ({ default: m.AboutPage }))),
  },
  {
    view: 'claim',
    label: null,
    component: lazy(() => import('../record/claim-page.tsx').then((m) => ({ default: m.ClaimPage }))),
  },
]

/** The page that an address names; an unknown name gives the first page. */
export function pageOf(view: string | null): Page {
  const known = views.find((candidate) => candidate === view) ?? 'compare'
  return pages.find((page) => page.view === known) ?? (pages[0] as Page)
}
