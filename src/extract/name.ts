import { matchBenchmarks } from '../catalogue/match.ts'
import { findModels, type ModelMention } from '../catalogue/model-name.ts'
import type { Document, Span } from './document.ts'

/** A benchmark, or what may be one, named in the text. */
export interface NameMention extends Span {
  /** Catalogue id; null for a name that only its shape and place give away. */
  id: string | null
  /** Canonical name, or the text's own words. */
  name: string
}

/** Everything that is named in a document. */
export interface Names {
  benchmarks: NameMention[]
  models: ModelMention[]
}

/**
 * Shapes of names: letters with digits or inner capitals ("MuSiQue", "OSWorld", "BFCL-v4"), hyphenated capitals
 * ("Video-Holmes"), all capitals ("COCO"), each with split or version words behind it.
 */
const shape =
  /(?<![\w@\-/.])[A-Za-z0-9]*[A-Z][A-Za-z0-9]*(?:[+*]|(?:[-_:.]|(?=\d))[A-Za-z0-9]+)*(?:\+{1,2}|\*)?(?: (?:[vV]?\d(?:\.\d+)?(?![\d.%]| ?%)|Bench|Benchmark|Arena|Hard|Pro|Lite|Verified|Challenge|Diamond|Extended|Plus|QA|Eval|Unseen|Seen|val|test-[a-z]+|dev-[a-z]+|Leaderboard)\b){0,2}/g

/** Words that have a name's shape and are none: abbreviations of the trade, metrics, units. */
const common = new Set(
  (
    'AI LLM LLMs MLLM MLLMs VLM VLMs LVLM LVLMs SLM SLMs LRM LRMs RL RLHF RLVR SFT DPO PPO GRPO DAPO MoE KV CoT ToT RAG API APIs GPU GPUs CPU CPUs TPU ' +
    'SOTA SoTA NLP CV ASR TTS OCR VQA QA NLI NER MT IR ML DL NN CNN CNNs RNN RNNs GNN GNNs GAN GANs VAE VAEs MLP SVM PCA LSTM BERT ViT ViTs ' +
    'F1 EM AUC AUROC AUPRC ROC AP mAP IoU mIoU BLEU ROUGE METEOR CIDEr WER CER PSNR SSIM FID LPIPS MRR NDCG nDCG MSE MAE RMSE MAPE MCC ACC SR ASR PPL ' +
    'The We Our This These In On For With From To At By An It Its As And Or But While When However Moreover Furthermore Additionally Notably Specifically ' +
    'Experiments Results Evaluation Evaluations Across Compared Using Code Github GitHub URL PDF HTML JSON SQL XML HTTP CUDA CI ID IDs US UK EU English Chinese ' +
    'Python Java JavaScript LoRA QLoRA FP16 FP8 FP4 INT8 INT4 BF16 W4A4 W4A8 W8A8 2D 3D 4D 6D 6DoF UI GUI OOD ID SGD Adam AdamW Transformer Transformers ' +
    'Pareto Bayesian Gaussian Euclidean Markov Monte Carlo Elo I II III IV A B C D E X Y Z N K'
  ).split(' '),
)

/** Names whose ending says benchmark. */
const endings =
  /(?:bench|qa|eval|arena|gym|world|set|nli|sql|suite|exam|olympiad)(?:-?(?:v?\d[\d.]*|pro|lite|hard|verified|plus|mini|cn|en|zh))?$/i

/** Text right behind a name that calls it a benchmark. */
const calledBehind =
  /^["')]?\s{0,3}(?:\([^)]{1,40}\)\s)?(?:[a-z-]+ ){0,2}?(?:benchmarks?|datasets?|test ?sets?|corpus|leaderboard|suite|challenge|dataset|competition|tasks?|exams?|splits?|subset)\b/

/** A capitalised plain word counts only when it is called a benchmark, or stands behind "on" with one nearby. */
const plainWord =
  /(?<![\w-])[A-Z][a-z]{2,}(?: [A-Z][a-z]+){0,3}(?= (?:benchmark|dataset|test set|leaderboard|corpus)\b)/g

/** A capitalised word where a benchmark's name stands: behind "on" or in a list, or right before a figure in brackets. */
const placedWord =
  /(?<=\bon (?:the )?|\band |, |\bfrom )[A-Z][a-z]{3,}(?:[ -](?:[A-Z][a-z]+|\d{2,4}))?(?=\s?(?:\(|,|\.|;|and\b|by\b|from\b|to\b|with\b|at\b|while\b|:|we\b|it\b))/g

/** Finds benchmarks (catalogued and not) and models in a document. */
export function findNames(document: Document): Names {
  const { clean } = document
  const catalogued = matchBenchmarks(clean)
  const models = findModels(clean)
  const known: NameMention[] = catalogued.map(({ start, end, id, name }) => ({ start, end, id, name }))
  const taken: Span[] = [...known, ...models]
  const shaped = shapedNames(clean, taken)
  const fresh = [...shaped, ...plainNames(clean, [...taken, ...shaped])]
  return { benchmarks: [...known, ...fresh].sort((a, b) => a.start - b.start || a.end - b.end), models }
}

function shapedNames(clean: string, taken: readonly Span[]): NameMention[] {
  const found: NameMention[] = []
  for (const match of clean.matchAll(shape)) {
    const name = trimmed(match[0])
    const start = match.index
    const end = start + name.length
    if (!looksLikeName(name, clean, start, end) || overlaps(taken, start, end)) continue
    found.push({ start, end, id: null, name })
  }
  return found
}

function plainNames(clean: string, taken: readonly Span[]): NameMention[] {
  const found: NameMention[] = []
  for (const match of [...clean.matchAll(plainWord), ...clean.matchAll(placedWord)]) {
    const words = match[0].split(' ')
    while (words.length > 0 && common.has(words[0] ?? '')) words.shift()
    const name = words.join(' ')
    const start = match.index + match[0].length - name.length
    if (
      name === '' ||
      overlaps(taken, start, start + name.length) ||
      overlaps(found, start, start + name.length)
    )
      continue
    found.push({ start, end: start + name.length, id: null, name })
  }
  return found
}

/** A full stop, colon or bare word at the end of a sentence is not part of the name. */
function trimmed(name: string): string {
  return name.replace(/[-_:.]+$/, '').replace(/ (?:Benchmark|Leaderboard)$/, '')
}

function looksLikeName(name: string, clean: string, start: number, end: number): boolean {
  if (name.length < 2 || common.has(name) || /^\d+(?:\.\d+)?[A-Za-z]{0,2}$/.test(name)) return false
  const capitals = name.replace(/[^A-Z]/g, '').length
  const inner = /[a-z0-9][A-Z]|[A-Z]{2}|\d|[-_+]/.test(name)
  if (inner && capitals >= 1) return true
  return calledBehind.test(clean.slice(end, end + 60)) && start > 0
}

function overlaps(taken: readonly Span[], start: number, end: number): boolean {
  return taken.some((span) => span.start < end && start < span.end)
}

/** What a name's form and place say, for the linker. */
export function nameCues(clean: string, mention: NameMention): number[] {
  const before = clean.slice(Math.max(0, mention.start - 48), mention.start)
  const after = clean.slice(mention.end, mention.end + 60)
  const name = clean.slice(mention.start, mention.end)
  return [
    mention.id === null ? 0 : 1,
    endings.test(name) ? 1 : 0,
    calledBehind.test(after) ? 1 : 0,
    /(?:^|[\s(])(?:on|in|across|over|and|of|for|from|with|at|under|to|than|by|the|our|as|like|including|using|via|against|between|both|when|while|dataset|benchmark|benchmarks|datasets)\s+(?:the )?["(]?$/i.test(
      before,
    )
      ? lastWord(before)
      : 0,
    /\bon (?:the )?(?:[\w-]+ ){0,2}$/.test(before) ? 1 : 0,
    /(?:datasets?|benchmarks?|tasks?|suites?|including|e\.g\.|such as|namely|:)[\s,(]{1,3}(?:[\w-]+,? ){0,1}$/.test(
      before,
    )
      ? 1
      : 0,
    /\b(?:propose|introduce|present|develop|call(?:ed)?|dub(?:bed)?|name[dly]*|release|build|construct)\b[^.;]{0,40}$/.test(
      before,
    )
      ? 1
      : 0,
    /^\s*(?:achieves?|outperforms?|improves?|obtains?|reach(?:es)?|attains?|surpass(?:es)?|reduces?|boosts?|yields?|delivers?|sets?|scores?|is|uses|enables|consists|provides|leverages|employs)\b/.test(
      after,
    )
      ? 1
      : 0,
    /^\s*(?:\(|:)/.test(after) ? 1 : 0,
    /^\s*(?:,|and\b|&|;|\/)/.test(after) ? 1 : 0,
    /(?:,|\band|&|\/)\s*(?:the )?$/.test(before) ? 1 : 0,
    /\($/.test(before) ? 1 : 0,
    /^\)/.test(after) ? 1 : 0,
    /^[A-Z0-9]+$/.test(name) ? 1 : 0,
    /\d/.test(name) ? 1 : 0,
    /[a-z][A-Z]/.test(name) ? 1 : 0,
    /-/.test(name) ? 1 : 0,
    Math.min(name.length, 24),
    /^\s*(?:methods?|models?|framework|approach|algorithm|architecture|baselines?|network|agents?|loss|training|module|optimizer|attention)\b/.test(
      after,
    )
      ? 1
      : 0,
    /^\s*(?:accuracy|score|F1|EM|AUC|AUROC|mAP|mIoU|AP|BLEU|WER|PSNR|FID|success|pass|Dice|perplexity|IoU|nDCG|NDCG|MRR|R@|Recall)/i.test(
      after,
    )
      ? 1
      : 0,
  ]
}

const lastWords = [
  '',
  'on',
  'in',
  'across',
  'over',
  'and',
  'of',
  'for',
  'from',
  'with',
  'at',
  'under',
  'to',
  'than',
  'by',
  'the',
  'our',
]

/** Code of the preposition right before a name: its place in a fixed list, the list's length for another word. */
function lastWord(before: string): number {
  const word = /([A-Za-z]+)\s+(?:the )?["(]?$/.exec(before)?.[1]?.toLowerCase() ?? ''
  const place = lastWords.indexOf(word)
  return place === -1 ? lastWords.length : place
}
