import { useState } from 'react'

/**
 * A view as it was when nothing was under way: what stands on screen stays whole until the next is there, so that old
 * rows never stand under new heads and nothing is drawn that goes at once. The view must be the same object until it changes.
 */
export function useLastWhole<View>(view: View, isUnderWay: boolean): View {
  const [whole, setWhole] = useState(view)
  if (!isUnderWay && whole !== view) setWhole(view)
  return isUnderWay ? whole : view
}
