import type { ComponentType, LazyExoticComponent } from 'react'
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
export const pages: readonly Page[] = [{ view: 'compare', label: 'Compare', component: ComparePage }]

/** The page that an address names; an unknown name gives the first page. */
export function pageOf(view: string | null): Page {
  const known = views.find((candidate) => candidate === view) ?? 'compare'
  return pages.find((page) => page.view === known) ?? (pages[0] as Page)
}
