import type { BenchmarkCount } from '../query/benchmark-list.ts'
import type { MatrixRows } from '../query/matrix.ts'
import { BenchmarkPicker } from '../ui/benchmark-picker.tsx'
import { Button } from '../ui/button.tsx'
import styles from './matrix.module.css'
import { presets } from './presets.ts'

interface MatrixToolsProps {
  /** The preset on screen; null when the reader chose the columns. */
  preset: string | null
  rows: MatrixRows
  least: number
  chosen: readonly string[]
  benchmarks: readonly BenchmarkCount[]
  onPreset: (id: string) => void
  onRows: (rows: MatrixRows) => void
  onLeast: (least: number) => void
  onAdd: (benchmark: string) => void
}

/** What the matrix shows: a preset or chosen columns, papers or models, and how full a row must be. */
export function MatrixTools(props: MatrixToolsProps) {
  const { preset, rows, least, chosen, benchmarks, onPreset, onRows, onLeast, onAdd } = props
  return (
    <>
      <fieldset className={styles.presets}>
        <legend className={styles.spoken}>Columns</legend>
        {Object.entries(presets).map(([id, { label }]) => (
          <Button key={id} aria-pressed={preset === id} onClick={() => onPreset(id)}>
            {label}
          </Button>
        ))}
      </fieldset>
      <BenchmarkPicker
        label="Add a benchmark"
        chosen={null}
        choices={benchmarks
          .filter((row) => !chosen.includes(row.key))
          .map((row) => ({ value: row.key, label: row.name, claims: row.claims }))}
        onChoose={onAdd}
      />
      <label>
        Rows{' '}
        <select
          value={rows}
          onChange={(event) => onRows(event.target.value === 'models' ? 'models' : 'papers')}
        >
          <option value="papers">papers, their own systems</option>
          <option value="models">models, whoever reports</option>
        </select>
      </label>
      <label>
        At least{' '}
        <select value={least} onChange={(event) => onLeast(Number(event.target.value))}>
          {chosen.map((key, index) => (
            <option key={key}>{index + 1}</option>
          ))}
        </select>{' '}
        of {chosen.length}
      </label>
    </>
  )
}
