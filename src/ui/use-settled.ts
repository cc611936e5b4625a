import { useEffect, useRef, useState } from 'react'

/** Milliseconds without a change after which a value is passed on while the hand moves. */
const pause = 40
/** Milliseconds after which a hand counts as resting: its next change is passed on at once. */
const rest = 300

/**
 * A value that follows the hand at once and is passed on with its first move and when it rests, so that typing and dragging never wait.
 * What was passed on comes back as `value` a little later, when the hand may already be further on: such an echo is let
 * go by, and only a value from elsewhere (the browser's Back, a reset) replaces what the hand has made.
 */
export function useSettled<Value>(
  value: Value,
  commit: (value: Value) => void,
): [Value, (value: Value) => void] {
  const [held, setHeld] = useState(value)
  const latest = useRef(commit)
  latest.current = commit
  const passedOn = useRef<string[]>([])
  const changed = useRef(Number.NEGATIVE_INFINITY)
  const same = JSON.stringify(held) === JSON.stringify(value)
  useEffect(() => {
    const echo = passedOn.current.indexOf(JSON.stringify(value))
    passedOn.current.splice(0, echo === -1 ? Infinity : echo + 1)
    if (echo === -1) setHeld(value)
  }, [value])
  useEffect(() => {
    if (same) return
    const now = performance.now()
    const wait = now - changed.current > rest ? 0 : pause
    changed.current = now
    const timer = setTimeout(() => {
      passedOn.current.push(JSON.stringify(held))
      latest.current(held)
    }, wait)
    return () => clearTimeout(timer)
  }, [held, same])
  return [held, setHeld]
}
