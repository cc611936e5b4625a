import type { ClaimFilter } from '../claim/filter.ts'
import { type FacetCount, facetCounts } from '../query/facets.ts'
import { valueBin } from '../query/first-view.ts'
import { sizeHistogram, valueHistogram } from '../query/histogram.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import styles from './compare.module.css'
import { FacetGroup } from './facet-group.tsx'
import { HistogramFilter } from './histogram-filter.tsx'

interface PanelProps {
  filter: ClaimFilter
  onChange: (change: Partial<ClaimFilter>) => void
  onClear: () => void
}

/** Everything by which the claims can be narrowed, with the counts that each choice would leave. */
export function FilterPanel({ filter, onChange, onClear }: PanelProps) {
  const facets = useQuestion(facetCounts(filter))
  const values = useQuestion(valueHistogram(filter, valueBin))
  const sizes = useQuestion(sizeHistogram(filter))
  const of = (facet: FacetCount['facet']) => facets.rows?.filter((row) => row.facet === facet) ?? []
  return (
    <div className={styles.filters}>
      <HistogramFilter
        title="Value"
        bins={values.rows ?? []}
        lower={(bin) => bin}
        upper={(bin) => bin + valueBin}
        min={filter.valueMin}
        max={filter.valueMax}
        onChange={(valueMin, valueMax) => onChange({ valueMin, valueMax })}
      />
      <HistogramFilter
        title="Model size, B parameters (log)"
        bins={sizes.rows ?? []}
        lower={sizeOfBin}
        upper={(bin) => sizeOfBin(bin + 1)}
        min={filter.size.min}
        max={filter.size.max}
        onChange={(min, max) => onChange({ size: { ...filter.size, min, max } })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.size.unknown}
          onChange={(event) => onChange({ size: { ...filter.size, unknown: event.target.checked } })}
        />
        Keep claims of unknown size
      </label>
      <FacetGroup
        title="Whose"
        facet={of('roles')}
        chosen={filter.roles}
        names={{ own: "the paper's own", other: 'others' }}
        onChange={(roles) => onChange({ roles: roles.filter((role) => role === 'own' || role === 'other') })}
      />
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
        <div className={styles.range}>
          <input
            type="date"
            aria-label="Published from"
            value={filter.from ?? ''}
            onChange={(event) => onChange({ from: event.target.value || null })}
          />
          <input
            type="date"
            aria-label="Published until"
            value={filter.to ?? ''}
            onChange={(event) => onChange({ to: event.target.value || null })}
          />
        </div>
      </fieldset>
      <label className={styles.slider}>
        <span>
          Confidence at least <output>{Math.round(filter.confidence * 100)}%</output>
        </span>
        <input
          type="range"
          min={0}
          max={0.95}
          step={0.05}
          value={filter.confidence}
          onChange={(event) => onChange({ confidence: Number(event.target.value) })}
        />
      </label>
      <Button onClick={onClear}>Clear filters</Button>
    </div>
  )
}

/** Lower end of a size bin: bins are thirds of a power of ten, rounded to two digits so that the address stays short. */
function sizeOfBin(bin: number): number {
  return Number((10 ** (bin / 3)).toPrecision(2))
}
