import { useEffect, useState } from 'react'

/** Milliseconds that an answer may take before what stands on screen is shown as old. */
const patience = 120

/** True while something has been under way for longer than the eye takes for at once: what comes sooner should not flicker. */
export function useLate(isUnderWay: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isUnderWay])
  return isUnderWay && isLate
}
