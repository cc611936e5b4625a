import type { Extract } from '../../scripts/extract/batch.ts'

/** Takes every percentage after "on NAME" as a claim: enough to follow rows through the pipeline. */
export const stubExtract: Extract = (paper) => {
  const text = paper.abstract ?? ''
  const claims = Array.from(
    text.matchAll(/(?<!\d)(\d{1,3}(?:\.\d{1,2})?)% on ([A-Z][\w-]{1,40})/g),
    (match, index) => ({
      claim_id: `${paper.paper_id}-${index}`,
      paper_id: paper.paper_id,
      benchmark: match[2] ?? '',
      benchmark_id: null,
      kind: 'score' as const,
      value: Number(match[1]),
      value_text: match[1] ?? '',
      unit: '%',
      metric: null,
      samples: null,
      model: null,
      model_family: null,
      size_b: null,
      active_b: null,
      size_source: null,
      role: 'own' as const,
      bound: null,
      evidence: match[0],
      evidence_start: match.index,
      evidence_end: match.index + match[0].length,
      confidence: 0.9,
    }),
  )
  return { claims, statements: [], refusals: [] }
}
