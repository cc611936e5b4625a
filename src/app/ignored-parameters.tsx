import { useState } from 'react'
import { contaminationParameters } from '../address/contamination.ts'
import { figureParameters } from '../address/figure.ts'
import type { View } from '../address/link.ts'
import { views } from '../address/link.ts'
import { matrixParameters } from '../address/matrix.ts'
import { filterParameters, ignoredParameters, list } from '../address/parameters.ts'
import { tableParameters } from '../address/table.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

type Known = Parameters<typeof ignoredParameters>[1]

const text = { parse: (value: string) => value }
const anyPage = { view: { parse: (value: string) => views.find((view) => view === value) ?? null } }

/** What each page reads from the address. */
const parameters: Record<View, Known> = {
  compare: { ...filterParameters, ...tableParameters },
  matrix: matrixParameters,
  charts: { ...filterParameters, ...figureParameters },
  contamination: contaminationParameters,
  conflicts: { b: list },
  claim: { id: text },
  sql: { s: text },
  about: {},
}

/** Says which parts of an address its page could not read. */
export function IgnoredParameters({ view }: { view: View }) {
  const [dismissed, setDismissed] = useState('')
  const ignored = ignoredParameters(window.location.search, { ...parameters[view], ...anyPage })
  if (ignored.length === 0 || dismissed === ignored.join()) return null
  return (
    <Notice title="Parts of this address were ignored." tone="warn">
      <p>{ignored.join(', ')}</p>
      <Button onClick={() => setDismissed(ignored.join())}>Dismiss</Button>
    </Notice>
  )
}
