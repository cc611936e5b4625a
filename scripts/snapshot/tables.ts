import type { Benchmark } from '../../src/catalogue/benchmark.ts'
import { benchmarkById, benchmarks } from '../../src/catalogue/catalogue.ts'
import type { Row } from '../../src/store/row.ts'
import { sortBy } from '../register/facts.ts'
import { derivedCells } from './derive.ts'

/** Claims with what is derived from the catalogue and what a page needs of their papers, by benchmark and date. */
export function snapshotClaims(claims: readonly Row[], papers: readonly Row[]): Row[] {
  const paperById = new Map(papers.map((paper) => [paper.paper_id, paper]))
  const rows = claims.map((claim) => {
    const paper = paperById.get(claim.paper_id)
    const benchmark = typeof claim.benchmark_id === 'string' ? benchmarkById(claim.benchmark_id) : null
    return {
      ...claim,
      ...derivedCells(claim, benchmark),
      title: paper?.title ?? null,
      published: paper?.published ?? null,
      date_precision: paper?.date_precision ?? null,
      url: paper?.url ?? null,
      domain: benchmark?.domain ?? null,
    }
  })
  return sortBy(rows, ['benchmark_id', 'benchmark', 'published', 'paper_id', 'evidence_start', 'claim_id'])
}

/** The catalogue's tables: benchmarks, their fresher twins, and published findings on contamination. */
export function catalogueTables(): Record<'benchmarks' | 'twins' | 'recorded_evidence', Row[]> {
  return {
    benchmarks: benchmarks.map(benchmarkRow),
    twins: benchmarks.flatMap(({ id, fresherTwins }) =>
      fresherTwins.map((fresher) => ({ benchmark_id: id, fresher_id: fresher })),
    ),
    recorded_evidence: benchmarks.flatMap(({ id, contaminationEvidence }) =>
      contaminationEvidence.map(({ kind, finding, paper, url, basis }) => ({
        benchmark_id: id,
        kind,
        finding,
        paper,
        url,
        basis,
      })),
    ),
  }
}

function benchmarkRow(benchmark: Benchmark): Row {
  return {
    benchmark_id: benchmark.id,
    name: benchmark.name,
    domain: benchmark.domain,
    metric: benchmark.metric,
    unit: benchmark.scale.unit,
    scale_min: benchmark.scale.min,
    scale_max: benchmark.scale.max,
    higher_is_better: benchmark.higherIsBetter,
    proportion: benchmark.proportion,
    items: benchmark.items,
    items_basis: benchmark.itemsBasis,
    items_note: benchmark.itemsNote,
    released: benchmark.released,
    answers_public: benchmark.answersPublic,
    parent: benchmark.parent,
    source: benchmark.source,
  }
}
