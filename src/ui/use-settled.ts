import { useEffect, useRef, useState } from 'react'

/** Milliseconds without a change after which a value is passed on. */
const pause = 40

/** A value that follows the hand at once and is passed on when the hand rests, so that typing and dragging never wait. */
export function useSettled<Value>(
  value: Value,
  commit: (value: Value) => void,
): [Value, (value: Value) => void] {
  const [held, setHeld] = useState(value)
  const latest = useRef(commit)
  latest.current = commit
  const same = JSON.stringify(held) === JSON.stringify(value)
  useEffect(() => setHeld(value), [value])
  useEffect(() => {
    if (same) return
    const timer = setTimeout(() => latest.current(held), pause)
    return () => clearTimeout(timer)
  }, [held, same])
  return [held, setHeld]
}
