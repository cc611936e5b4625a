import { useMemo, useSyncExternalStore } from 'react'
import { engineState, onEngineState } from '../query/engine.ts'

/** Where a chart's rows come from. */
export interface Origin {
  /** Null until the engine is ready. */
  snapshot: string | null
  /** Publication date of the newest paper, ISO. */
  newest: string | null
  /** Address of the page as it stands. */
  link: string
}

/** The snapshot in use and the page's address, for captions. */
export function useOrigin(): Origin {
  const state = useSyncExternalStore(onEngineState, engineState)
  const link = window.location.href
  return useMemo(
    () =>
      state.phase === 'ready'
        ? { snapshot: state.manifest.snapshot, newest: state.manifest.newest_paper, link }
        : { snapshot: null, newest: null, link },
    [state, link],
  )
}

/** The last line of a caption: snapshot, newest paper, link. */
export function originWords({ snapshot, newest, link }: Origin): string {
  const named = snapshot === null ? 'Claimboard' : `Claimboard snapshot ${snapshot}`
  return `${named}${newest === null ? '' : `, newest paper ${newest}`}. ${link}`
}
