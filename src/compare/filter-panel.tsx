import { memo } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { type FacetCount, facetCounts } from '../query/facets.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { RangeSlider } from '../ui/range-slider.tsx'
import { useSettled } from '../ui/use-settled.ts'
import styles from './compare.module.css'
import { FacetGroup } from './facet-group.tsx'
import { sizeAt, sizeSteps, stepOf } from './size-scale.ts'

interface PanelProps {
  filter: ClaimFilter
  /** Unit of the values on screen, for their field's head. */
  unit: string
  onChange: (change: Partial<ClaimFilter>) => void
  onClear: () => void
}

/** Everything by which the claims can be narrowed, with the counts that each choice would leave. */
export const FilterPanel = memo(function FilterPanel({ filter, unit, onChange, onClear }: PanelProps) {
  const facets = useQuestion(facetCounts(filter))
  const of = (facet: FacetCount['facet']) => facets.rows?.filter((row) => row.facet === facet) ?? []
  return (
    <div className={styles.filters}>
      <FacetGroup
        title="Whose"
        facet={of('roles')}
        chosen={filter.roles}
        names={{ own: "the paper's own", other: 'others' }}
        onChange={(roles) => onChange({ roles: roles.filter((role) => role === 'own' || role === 'other') })}
      />
      <Sizes size={filter.size} onChange={(size) => onChange({ size })} />
      <fieldset className={styles.group}>
        <legend>Value{unit === '' ? '' : `, ${unit}`}</legend>
        <div className={styles.range}>
          <ValueField
            label="at least"
            value={filter.valueMin}
            onChange={(valueMin) => onChange({ valueMin })}
          />
          <ValueField
            label="at most"
            value={filter.valueMax}
            onChange={(valueMax) => onChange({ valueMax })}
          />
        </div>
      </fieldset>
      <FacetGroup
        title="Metric"
        facet={of('metrics')}
        chosen={filter.metrics}
        onChange={(metrics) => onChange({ metrics })}
      />
      <FacetGroup
        title="Model family"
        facet={of('families')}
        chosen={filter.families}
        onChange={(families) => onChange({ families })}
      />
      <fieldset className={styles.group}>
        <legend>Published</legend>
        <div className={styles.dates}>
          <DateField label="from" value={filter.from} onChange={(from) => onChange({ from })} />
          <DateField label="until" value={filter.to} onChange={(to) => onChange({ to })} />
        </div>
      </fieldset>
      <Confidence value={filter.confidence} onChange={(confidence) => onChange({ confidence })} />
      <Button onClick={onClear}>Clear filters</Button>
    </div>
  )
})

function Sizes({
  size,
  onChange,
}: {
  size: ClaimFilter['size']
  onChange: (size: ClaimFilter['size']) => void
}) {
  return (
    <fieldset className={styles.group}>
      <legend>Model size, B parameters</legend>
      <RangeSlider
        label="Model size"
        steps={sizeSteps}
        low={size.min === null ? null : stepOf(size.min)}
        high={size.max === null ? null : stepOf(size.max)}
        words={(step) => `${sizeAt(step)}B`}
        onChange={(low, high) =>
          onChange({
            ...size,
            min: low === null ? null : sizeAt(low),
            max: high === null ? null : sizeAt(high),
          })
        }
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={size.unknown}
          onChange={(event) => onChange({ ...size, unknown: event.target.checked })}
        />
        of unknown size too
      </label>
    </fieldset>
  )
}

interface FieldProps<Value> {
  label: string
  value: Value
  onChange: (value: Value) => void
}

function ValueField({ label, value, onChange }: FieldProps<number | null>) {
  const [held, setHeld] = useSettled(value, onChange)
  return (
    <input
      type="number"
      step="any"
      aria-label={`Value, ${label}`}
      placeholder={label}
      value={held ?? ''}
      onChange={(event) => setHeld(event.target.value === '' ? null : Number(event.target.value))}
    />
  )
}

function DateField({ label, value, onChange }: FieldProps<string | null>) {
  return (
    <label className={styles.date}>
      {label}
      <input
        type="date"
        aria-label={`Published ${label}`}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </label>
  )
}

function Confidence({ value, onChange }: Omit<FieldProps<number>, 'label'>) {
  const [held, setHeld] = useSettled(value, onChange)
  return (
    <label className={styles.slider}>
      <span>
        Confidence at least <output>{Math.round(held * 100)}%</output>
      </span>
      <input
        type="range"
        min={0}
        max={0.95}
        step={0.05}
        value={held}
        onChange={(event) => setHeld(Number(event.target.value))}
      />
    </label>
  )
}
