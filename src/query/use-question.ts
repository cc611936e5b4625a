import { useEffect, useState } from 'react'
import { answered, ask } from './ask.ts'
import { keyOf, type Question } from './question.ts'

/** An answer on its way. While a new one loads, `rows` keeps the last one so that nothing jumps. */
export interface Answer<Row> {
  rows: Row[] | null
  loading: boolean
  error: Error | null
}

/**
 * Asks a question and follows its answer; a superseded question is dropped, before the engine where it still waits. What
 * is urgent is put to the engine before all that waits.
 */
export function useQuestion<Row>(question: Question<Row> | null, urgent = false): Answer<Row> {
  const key = question ? keyOf(question) : ''
  const [answer, setAnswer] = useState<Answer<Row> & { key: string }>(() => first(question, key))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  useEffect(() => {
    if (!question || (answer.key === key && answer.rows && !answer.error)) return
    const superseded = new AbortController()
    const { signal } = superseded
    ask(question, signal, urgent).then(
      (rows) => signal.aborted || setAnswer({ key, rows, loading: false, error: null }),
      (error: Error) => signal.aborted || setAnswer((last) => ({ ...last, key, loading: false, error })),
    )
    return () => superseded.abort()
  }, [key])
  // What is not of this question is on its way: said here, as a state of its own would draw the view once more.
  return answer.key === key ? answer : { ...answer, loading: true, error: null }
}

function first<Row>(question: Question<Row> | null, key: string): Answer<Row> & { key: string } {
  const rows = question ? answered(question) : null
  return { key, rows, loading: question !== null && rows === null, error: null }
}
