import type { ReactElement } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { valueBin } from '../query/first-view.ts'
import { dayOfBin, type HistogramName, histograms, lastDayOfBin, sizeOfBin } from '../query/histogram.ts'
import { useQuestion } from '../query/use-question.ts'
import { HistogramFilter, type HistogramFilterProps } from './histogram-filter.tsx'

/** The histograms in the heads of value, size and date, by column id. */
export function headHistograms(
  filter: ClaimFilter,
  onChange: (change: Partial<ClaimFilter>) => void,
): Record<HistogramName, ReactElement> {
  const { size, valueMin, valueMax, from, to } = filter
  return {
    value: (
      <HeadHistogram
        name="value"
        filter={filter}
        label="values"
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
      <HeadHistogram
        name="size"
        filter={filter}
        label="model sizes, logarithmic"
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
      <HeadHistogram
        name="date"
        filter={filter}
        label="dates, by quarter"
        isChosen={(bin) => (from ?? '') <= lastDayOfBin(bin) && (to ?? '9') >= dayOfBin(bin)}
        narrowed={from !== null || to !== null}
        onChoose={(bars) => onChange({ from: bars && dayOfBin(bars[0]), to: bars && lastDayOfBin(bars[1]) })}
      />
    ),
  }
}

interface HeadHistogramProps extends Omit<HistogramFilterProps, 'bins'> {
  name: HistogramName
  filter: ClaimFilter
}

/** Asks for its bars itself, so that they are drawn without the page around them. */
function HeadHistogram({ name, filter, ...shown }: HeadHistogramProps) {
  const bins = useQuestion(histograms(filter, valueBin)).rows ?? []
  return <HistogramFilter {...shown} bins={bins.filter((bin) => bin.histogram === name)} />
}

function overlaps(low: number, high: number, min: number | null, max: number | null): boolean {
  return low < (max ?? Number.POSITIVE_INFINITY) && high > (min ?? Number.NEGATIVE_INFINITY)
}
