import type { NameMention } from './name.ts'

/**
 * A measure of its own making, told by its last part: "Image-AUROC", "Navigation Error", "Larch-F1". Also a bare name set
 * equal to a number ("DCHR = 0.50") is a measure: benchmarks are reported with a colon, a bracket or "on".
 */
const measure =
  /(?:^|[-_ .])(?:AUC|AUROC|ROC|AUPRC|[Ff]1|IoU|mAP|PSNR|SSIM|FID|WER|CER|EER|MAE|RMSE|PPL|Acc|Accuracy|Score|Error|Rate|Recall|Precision|Loss|Similarity|Distance|Coefficient|Correlation|Consistency)$|^(?:AUPR|AUC|AUROC|F1|FPR|TPR|LC|EER|WER|mAP)[-@_\d]|BLEU|AUROC|ROUGE|BERTScore|Win-?[Rr]ate/
const setEqual = /^\s?=\s?[-+~]?\d/

const plainMeasure =
  /@|^(?:[A-Za-z]{1,4}IoU|m?AP\d*|[PD]SC|MRR|[PN]PV|[TF][PN]R?|PCC|ICC|MCC|QWK|CI|SD|SE|[cd]B|ECE|DBI|[AN]MI|ARI|M[AS]P?E|N?RMSE|R\^?2|R_?2|F_?1|F-1|F1-.+|EO|DSC|HD95|[Nn]?DCG|COMET|METEOR|CIDEr|KL|NLL|BPB|PPL|Acc|LC)$/

/** Whether a bare name is that of a measure: "MRR", "nDCG@5", "Macro-F1". */
export const isMeasureName = (name: string) => measure.test(name) || plainMeasure.test(name)

/** Whether a name is that of a measure. */
export const isMeasure = (clean: string, name: NameMention) =>
  measure.test(name.name) || setEqual.test(clean.slice(name.end, name.end + 8))

/**
 * "LarchCodeBench (LCB)": the paper gives a catalogued short form to a name of its own. Only a single word before the
 * bracket counts, since a name in several words may be the catalogued one spelled out.
 */
export function isRedefined(clean: string, start: number, end: number): boolean {
  const short = clean.slice(start, end)
  if (!/^[A-Z]{2,5}$/.test(short)) return false
  const letters = [...short].join('[a-z]*')
  return new RegExp(`(?<![\\w-] ?)${letters}[A-Za-z]*\\s?\\(${short}\\)`).test(clean)
}

/**
 * "Our R2R approach", "ARCE outperforms": a short catalogued name that the paper gives to a method of its own. A benchmark
 * is no approach, and as the subject of a sentence it wins nothing.
 */
export function isOwnMethod(clean: string, start: number, end: number): boolean {
  const short = clean.slice(start, end)
  if (!/^[A-Z][A-Z\d]{1,5}$/.test(short)) return false
  const method =
    'approach|method|framework|algorithm|architecture|network|strategy|pipeline|module|loss|optimi[sz]er'
  const wins = 'outperforms|surpasses|attains|establishes|achieves|obtains|consistently'
  return new RegExp(
    `\\b(?:propose|proposed|introduce|present|[Oo]ur|call|term|dub|named|called)(?: the)? ${short} (?:${method})\\b|(?:^|[.;:,] |that )${short} (?:${wins})\\b|\\b(?:propose|present|introduce) ${short}[,:]`,
  ).test(clean)
}
