import { Combobox } from '@base-ui/react/combobox'
import { ChevronsUpDown } from 'lucide-react'
import { useMemo } from 'react'
import type { BenchmarkCount } from '../query/benchmark-list.ts'
import styles from './compare.module.css'

/** A choice of the picker: a benchmark, or all of them (''). */
interface Choice {
  value: string
  label: string
  claims: number
}

interface BenchmarkPickerProps {
  benchmarks: readonly BenchmarkCount[]
  chosen: string
  onChoose: (key: string) => void
}

/** Most choices that are drawn at once; typing narrows them. */
const mostShown = 80

/** A searchable list of benchmarks with their numbers of claims. */
export function BenchmarkPicker({ benchmarks, chosen, onChoose }: BenchmarkPickerProps) {
  const choices = useMemo((): Choice[] => {
    const total = benchmarks.reduce((sum, row) => sum + row.claims, 0)
    const rows = benchmarks.map((row) => ({ value: row.key, label: row.name, claims: row.claims }))
    return [{ value: '', label: 'All benchmarks', claims: total }, ...rows]
  }, [benchmarks])
  const selected = choices.find((choice) => choice.value === chosen) ?? {
    value: chosen,
    label: chosen,
    claims: 0,
  }
  return (
    <Combobox.Root
      items={choices}
      limit={mostShown}
      value={selected}
      onValueChange={(choice: Choice | null) => choice && onChoose(choice.value)}
      isItemEqualToValue={(a: Choice, b: Choice) => a.value === b.value}
    >
      <Combobox.Trigger className={styles.picker} aria-label={`Benchmark: ${selected.label}`}>
        <span>{selected.label}</span>
        <ChevronsUpDown size={16} aria-hidden="true" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className={styles.positioner}>
          <Combobox.Popup className={styles.popup} aria-label="Choose a benchmark">
            <Combobox.Input
              className={styles.pickerInput}
              placeholder="Search benchmarks"
              aria-label="Search benchmarks"
            />
            <Combobox.Empty className={styles.pickerEmpty}>No benchmark of this name.</Combobox.Empty>
            <Combobox.List className={styles.pickerList}>
              {(choice: Choice) => (
                <Combobox.Item key={choice.value} value={choice} className={styles.pickerItem}>
                  <span>{choice.label}</span>
                  <span className={styles.count}>{choice.claims.toLocaleString('en')}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
