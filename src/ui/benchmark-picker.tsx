import { ChevronsUpDown } from 'lucide-react'
import { type ComponentType, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './benchmark-picker.module.css'

/** A benchmark to choose, with its number of claims. */
export interface BenchmarkChoice {
  value: string
  label: string
  claims: number
}

export interface BenchmarkPickerProps {
  choices: readonly BenchmarkChoice[]
  /** The choice on screen; null when picking adds to a list. */
  chosen: BenchmarkChoice | null
  /** Words of the button while nothing is chosen. */
  label?: string
  onChoose: (value: string) => void
  onOpen?: () => void
}

/** Pause after the first drawing before the list's code is fetched, ms: rows come first. */
const pause = 300

type Loaded = ComponentType<BenchmarkPickerProps & { isAsked: boolean; hasFocus: boolean }>
let loaded: Loaded | null = null

async function load(): Promise<Loaded> {
  const { BenchmarkCombobox } = await import('./benchmark-combobox.tsx')
  loaded = BenchmarkCombobox
  return BenchmarkCombobox
}

/**
 * A searchable list of benchmarks with their numbers of claims. Its code comes after the page's first drawing, or as soon
 * as the reader comes near; until then a button of the same look stands here.
 */
export function BenchmarkPicker(props: BenchmarkPickerProps) {
  const { chosen, label = 'Benchmark', onOpen } = props
  const button = useRef<HTMLButtonElement>(null)
  const [list, setList] = useState(loaded && { component: loaded, hasFocus: false })
  const [isAsked, setAsked] = useState(false)
  const fetchList = () =>
    load().then(
      (component) => setList({ component, hasFocus: document.activeElement === button.current }),
      () => setAsked(false),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after the first drawing
  useEffect(() => {
    if (list) return
    const timer = setTimeout(fetchList, pause)
    return () => clearTimeout(timer)
  }, [])
  if (list) {
    const { component: Combobox, hasFocus } = list
    return <Combobox {...props} isAsked={isAsked} hasFocus={hasFocus} />
  }
  const open = () => {
    setAsked(true)
    onOpen?.()
    void fetchList()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') open()
  }
  return (
    <button
      ref={button}
      type="button"
      aria-haspopup="dialog"
      aria-expanded="false"
      aria-busy={isAsked}
      className={chosen ? styles.picker : styles.adder}
      aria-label={chosen ? `Benchmark: ${chosen.label}` : label}
      onPointerEnter={() => void fetchList()}
      onFocus={() => void fetchList()}
      onClick={open}
      onKeyDown={onKeyDown}
    >
      <span className={styles.chosen}>{chosen?.label ?? label}</span>
      <ChevronsUpDown size={16} aria-hidden="true" />
    </button>
  )
}
