import type { ReactNode } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { valueBin } from '../query/first-view.ts'
import { type Bin, dayOfBin, type HistogramName, lastDayOfBin, sizeOfBin } from '../query/histogram.ts'
import { HistogramFilter } from './histogram-filter.tsx'

/** The histograms in the heads of value, size and date, by column id. */
export function headHistograms(
  bins: readonly Bin[],
  filter: ClaimFilter,
  onChange: (change: Partial<ClaimFilter>) => void,
): Record<string, ReactNode> {
  const of = (name: HistogramName) => bins.filter((bin) => bin.histogram === name)
  const { size, valueMin, valueMax, from, to } = filter
  return {
    value: (
      <HistogramFilter
        label="values"
        bins={of('value')}
        isChosen={(bin) => overlaps(bin * valueBin, (bin + 1) * valueBin, valueMin, valueMax)}
        narrowed={valueMin !== null || valueMax !== null}
        onChoose={(bars) =>
          onChange({
            valueMin: bars && bars[0] * valueBin,
            valueMax: bars && (bars[1] + 1) * valueBin,
          })
        }
      />
    ),
    size: (
      <HistogramFilter
        label="model sizes, logarithmic"
        bins={of('size')}
        isChosen={(bin) => overlaps(sizeOfBin(bin), sizeOfBin(bin + 1), size.min, size.max)}
        narrowed={size.min !== null || size.max !== null}
        onChoose={(bars) =>
          onChange({
            size: {
              min: bars && sizeOfBin(bars[0]),
              max: bars && sizeOfBin(bars[1] + 1),
              unknown: bars === null,
            },
          })
        }
      />
    ),
    date: (
      <HistogramFilter
        label="dates, by quarter"
        bins={of('date')}
        isChosen={(bin) => (from ?? '') <= lastDayOfBin(bin) && (to ?? '9') >= dayOfBin(bin)}
        narrowed={from !== null || to !== null}
        onChoose={(bars) => onChange({ from: bars && dayOfBin(bars[0]), to: bars && lastDayOfBin(bars[1]) })}
      />
    ),
  }
}

function overlaps(low: number, high: number, min: number | null, max: number | null): boolean {
  return low < (max ?? Number.POSITIVE_INFINITY) && high > (min ?? Number.NEGATIVE_INFINITY)
}
