import type { Span } from './document.ts'

/** Whether a span shares a character with one of the others. */
export function overlaps(others: readonly Span[], { start, end }: Span): boolean {
  return others.some((other) => other.start < end && start < other.end)
}
