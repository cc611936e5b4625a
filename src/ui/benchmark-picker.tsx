import { Combobox } from '@base-ui/react/combobox'
import { ChevronsUpDown } from 'lucide-react'
import styles from './benchmark-picker.module.css'

/** A benchmark to choose, with its number of claims. */
export interface BenchmarkChoice {
  value: string
  label: string
  claims: number
}

interface BenchmarkPickerProps {
  choices: readonly BenchmarkChoice[]
  /** The choice on screen; null when picking adds to a list. */
  chosen: BenchmarkChoice | null
  /** Words of the button while nothing is chosen. */
  label?: string
  onChoose: (value: string) => void
  onOpen?: () => void
}

/** Most choices that are drawn at once; typing narrows them. */
const mostShown = 80

/** A searchable list of benchmarks with their numbers of claims. */
export function BenchmarkPicker({
  choices,
  chosen,
  label = 'Benchmark',
  onChoose,
  onOpen,
}: BenchmarkPickerProps) {
  return (
    <Combobox.Root
      items={choices}
      limit={mostShown}
      value={chosen}
      onValueChange={(choice: BenchmarkChoice | null) => choice && onChoose(choice.value)}
      onOpenChange={(open: boolean) => open && onOpen?.()}
      isItemEqualToValue={(a: BenchmarkChoice, b: BenchmarkChoice) => a.value === b.value}
    >
      <Combobox.Trigger
        className={chosen ? styles.picker : styles.adder}
        aria-label={chosen ? `Benchmark: ${chosen.label}` : label}
      >
        <span className={styles.chosen}>{chosen?.label ?? label}</span>
        <ChevronsUpDown size={16} aria-hidden="true" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className={styles.positioner}>
          <Combobox.Popup className={styles.popup} aria-label="Choose a benchmark">
            <Combobox.Input
              className={styles.input}
              placeholder="Search benchmarks"
              aria-label="Search benchmarks"
            />
            <Combobox.Empty className={styles.none}>No benchmark of this name.</Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(choice: BenchmarkChoice) => (
                <Combobox.Item key={choice.value} value={choice} className={styles.item}>
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
