import { X } from 'lucide-react'
import { linkWithFilter } from '../address/figure.ts'
import { readableTex } from '../claim/readable-tex.ts'
import { benchmarkList } from '../query/benchmark-list.ts'
import { reportedModels } from '../query/spread.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import styles from './choices.module.css'
import type { useFigure } from './use-figure.ts'

type ChoicesProps = Pick<
  ReturnType<typeof useFigure>,
  'filter' | 'setFilter' | 'state' | 'setState' | 'scales'
>

const charts = [
  { name: 'size', label: 'Score against size' },
  { name: 'date', label: 'Score against date' },
  { name: 'spread', label: 'Spread' },
] as const

/** What to draw and how: chart, benchmarks, colours, lines. */
export function Choices(props: ChoicesProps) {
  const { state, setState } = props
  return (
    <div className={styles.choices}>
      <fieldset className={styles.tabs}>
        <legend className={styles.hidden}>Chart</legend>
        {charts.map(({ name, label }) => (
          <Button
            key={name}
            aria-pressed={state.chart === name}
            onClick={() => void setState({ chart: name, zoom: null })}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      <Benchmarks {...props} />
      <div className={styles.row}>
        <Select
          label="Colour"
          value={state.colour}
          options={{ family: 'model family', year: 'year', metric: 'metric' }}
          onChange={(colour) => void setState({ colour })}
        />
        {state.chart === 'size' ? (
          <Select
            label="Size"
            value={state.x}
            options={{ total: 'total parameters', active: 'active parameters' }}
            onChange={(x) => void setState({ x, zoom: null })}
          />
        ) : null}
        {state.chart === 'spread' ? <Models {...props} /> : <Lines {...props} />}
      </div>
    </div>
  )
}

function Lines({ filter, state, setState }: ChoicesProps) {
  const line = state.chart === 'size' ? 'Frontier of reports' : 'Running best'
  return (
    <>
      <Check label="Intervals" on={state.whiskers} onChange={(whiskers) => void setState({ whiskers })} />
      <Check
        label={line}
        on={state.best}
        disabled={!state.apart && filter.benchmarks.length !== 1}
        onChange={(best) => void setState({ best })}
      />
      {filter.benchmarks.length === 1 ? null : (
        <Check
          label="One panel per benchmark"
          on={state.apart}
          onChange={(apart) => void setState({ apart, zoom: null })}
        />
      )}
    </>
  )
}

function Benchmarks({ filter, setFilter, setState, scales }: ChoicesProps) {
  const known = useQuestion(benchmarkList(2))
  const options = (known.rows ?? []).filter((row) => !filter.benchmarks.includes(row.key))
  const names = new Map((known.rows ?? []).map((row) => [row.key, row.name]))
  const change = (benchmarks: string[]) => {
    void setState({ zoom: null })
    setFilter({ benchmarks })
  }
  return (
    <div className={styles.row}>
      <label className={styles.field}>
        Add a benchmark
        <select
          className={styles.benchmark}
          value=""
          onChange={(event) => change([...filter.benchmarks, event.target.value])}
        >
          <option value="" disabled>
            {filter.benchmarks.length === 0 ? 'none chosen: the most claimed' : 'choose…'}
          </option>
          {options.map((row) => (
            <option key={row.key} value={row.key}>
              {row.name} ({row.claims})
            </option>
          ))}
        </select>
      </label>
      {filter.benchmarks.map((key) => {
        const name = names.get(key) ?? scales.get(key)?.name ?? key
        return (
          <Button
            key={key}
            aria-label={`Remove ${name}`}
            onClick={() => change(filter.benchmarks.filter((other) => other !== key))}
          >
            {name} <X size={14} aria-hidden="true" />
          </Button>
        )
      })}
      <Select
        label="Kind"
        value={filter.kind}
        options={{ score: 'scores', gain: 'gains', relative: 'relative changes' }}
        onChange={(kind) => setFilter({ kind })}
      />
      <a href={linkWithFilter('compare', window.location.search)}>
        The same claims as a table, with all filters
      </a>
    </div>
  )
}

function Models({ filter, state, setState }: ChoicesProps) {
  const answer = useQuestion(reportedModels(filter, 300))
  const models = answer.rows ?? []
  const chosen = state.model
  const listed = models.some((row) => row.model === chosen)
  return (
    <label className={styles.field}>
      One model, as papers report it
      <select
        className={styles.benchmark}
        value={chosen ?? ''}
        onChange={(event) => void setState({ model: event.target.value || null, zoom: null })}
      >
        <option value="">all models</option>
        {chosen !== null && !listed ? <option value={chosen}>{readableTex(chosen)}</option> : null}
        {models.map((row) => (
          <option key={row.model} value={row.model}>
            {readableTex(row.model)} ({row.papers} papers)
          </option>
        ))}
      </select>
    </label>
  )
}

interface SelectProps<Value extends string> {
  label: string
  value: Value
  options: Record<Value, string>
  onChange: (value: Value) => void
}

function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  const values = Object.keys(options) as Value[]
  return (
    <label className={styles.field}>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((candidate) => candidate === event.target.value)
          if (chosen) onChange(chosen)
        }}
      >
        {values.map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface CheckProps {
  label: string
  on: boolean
  /** True where the choice has no meaning: a line over several benchmarks would compare unlike things. */
  disabled?: boolean
  onChange: (on: boolean) => void
}

function Check({ label, on, disabled = false, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={on && !disabled}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}
