import { useMemo, useState } from 'react'
import { type BenchmarkCount, benchmarkList } from '../query/benchmark-list.ts'
import { useQuestion } from '../query/use-question.ts'
import { type BenchmarkChoice, BenchmarkPicker } from '../ui/benchmark-picker.tsx'

interface CompareBenchmarkProps {
  /** The commoner benchmarks, known at once; the rest is asked for when the list opens. */
  common: readonly BenchmarkCount[]
  /** Keys on screen; none stands for all. */
  chosen: readonly string[]
  label: string
  onChoose: (key: string | null) => void
}

/** Key of "all benchmarks" in the picker. */
const all = ''

/** The picker of the leaderboard: every benchmark with at least one claim, or all of them. */
export function CompareBenchmark({ common, chosen, label, onChoose }: CompareBenchmarkProps) {
  const [opened, setOpened] = useState(false)
  const every = useQuestion(opened ? benchmarkList(1) : null).rows
  const choices = useMemo((): BenchmarkChoice[] => {
    const rows = every ?? common
    const total = rows.reduce((sum, row) => sum + row.claims, 0)
    const named = rows.map((row) => ({ value: row.key, label: row.name, claims: row.claims }))
    return [{ value: all, label: 'All benchmarks', claims: total }, ...named]
  }, [every, common])
  const key = chosen.length === 0 ? all : chosen.join()
  return (
    <BenchmarkPicker
      choices={choices}
      chosen={choices.find((choice) => choice.value === key) ?? { value: key, label, claims: 0 }}
      onChoose={(value) => onChoose(value === all ? null : value)}
      onOpen={() => setOpened(true)}
    />
  )
}
