import { Combobox } from '@base-ui/react/combobox'
import { ChevronsUpDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import styles from './benchmark-picker.module.css'
import type { BenchmarkChoice, BenchmarkPickerProps } from './benchmark-picker.tsx'

/** Most choices that are drawn at once; typing narrows them. */
const mostShown = 80

interface BenchmarkComboboxProps extends BenchmarkPickerProps {
  /** Opens at once: the reader asked for it before it was there. */
  isAsked: boolean
  /** Takes the focus over from the button that stood here. */
  hasFocus: boolean
}

/** The searchable list behind `BenchmarkPicker`. */
export function BenchmarkCombobox({
  choices,
  chosen,
  label = 'Benchmark',
  onChoose,
  onOpen,
  isAsked,
  hasFocus,
}: BenchmarkComboboxProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(isAsked)
  useEffect(() => {
    if (hasFocus && !isAsked) trigger.current?.focus()
  }, [hasFocus, isAsked])
  return (
    <Combobox.Root
      items={choices}
      limit={mostShown}
      value={chosen}
      onValueChange={(choice: BenchmarkChoice | null) => choice && onChoose(choice.value)}
      open={open}
      onOpenChange={(next: boolean) => {
        setOpen(next)
        if (next) onOpen?.()
      }}
      isItemEqualToValue={(a: BenchmarkChoice, b: BenchmarkChoice) => a.value === b.value}
    >
      <Combobox.Trigger
        ref={trigger}
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
