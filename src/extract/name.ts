import { cataloguedIn } from './catalogued.ts'
import type { Document, Span } from './document.ts'
import { benchWord, part, placedCapitals, placedWord, plainWord, series, shape, tail } from './name-shapes.ts'
import { isMeasure, isOwnMethod, isRedefined } from './not-benchmark.ts'
import { overlaps } from './overlap.ts'

/** A benchmark, or what may be one, named in the text. */
export interface NameMention extends Span {
  /** Catalogue id; null for a name that only its shape and place give away. */
  id: string | null
  /** Canonical name, or the text's own words. */
  name: string
}

/** Words that have a name's shape and are none: abbreviations of the trade, metrics, units. */
const common = new Set(
  (
    'AI LLM LLMs MLLM MLLMs VLM VLMs LVLM LVLMs SLM SLMs LRM LRMs RL RLHF RLVR SFT DPO PPO GRPO DAPO MoE KV CoT ToT RAG API APIs GPU GPUs CPU CPUs TPU ' +
    'SOTA SoTA NLP CV ASR TTS OCR VQA QA NLI NER MT IR ML DL NN CNN CNNs RNN RNNs GNN GNNs GAN GANs VAE VAEs MLP SVM PCA LSTM BERT ViT ViTs ' +
    'F1 EM AUC AUROC AUPRC ROC AP mAP IoU mIoU BLEU ROUGE METEOR CIDEr WER CER PSNR SSIM FID LPIPS MRR NDCG nDCG MSE MAE RMSE MAPE MCC ACC SR ASR PPL ' +
    'The We Our This These In On For With From To At By An It Its As And Or But While When However Moreover Furthermore Additionally Notably Specifically ' +
    'Experiments Results Evaluation Evaluations Across Compared Using Code Github GitHub URL PDF HTML JSON SQL XML HTTP CUDA CI ID IDs US UK EU English Chinese ' +
    'Python Java JavaScript LoRA QLoRA FP16 FP8 FP4 INT8 INT4 BF16 W4A4 W4A8 W8A8 2D 3D 4D 6D 6DoF UI GUI OOD ID SGD Adam AdamW Transformer Transformers ' +
    'BLEU-1 BLEU-2 BLEU-3 BLEU-4 CodeBLEU ROUGE-1 ROUGE-2 ROUGE-L BERTScore BLEURT COMET chrF MAUVE PESQ STOI SDR SI-SDR MOS EER ECE NLL ARI NMI F1-score HD95 MOTA HOTA IDF1 PDMS EPDMS ' +
    'gFID rFID FVD WR LC LC-WR R2 SOTA State-of-the-art State-Of-The-Art Chain-of-Thought Multi-Agent Top-1 Top-5 Pass Recall Precision Accuracy Avg Pareto Bayesian Gaussian Euclidean Markov Monte Carlo Elo I II III IV A B C D E X Y Z N K'
  ).split(' '),
)

/** Text right behind a name that calls it a benchmark. */
const calledBehind =
  /^["')]?\s{0,3}(?:\([^)]{1,40}\)\s)?(?:[a-z-]+ ){0,2}?(?:benchmarks?|datasets?|test ?sets?|corpus|leaderboard|suite|challenge|competition|tasks?|exams?|splits?|subset)\b/

/** Finds benchmarks, catalogued and possible ones, in a document; models are no benchmarks. */
export function findNames(document: Document, models: readonly Span[]): NameMention[] {
  const { clean, abstractStart } = document
  const matches = cataloguedIn(document).filter(
    ({ start, end }) => !isRedefined(clean, start, end) && !isOwnMethod(clean, start, end),
  )
  const known = matches.map(({ start, end, id, name }, index) =>
    withTail(
      clean,
      { start, end, id, name },
      Math.min(matches[index + 1]?.start ?? clean.length, nextStart(models, end)),
    ),
  )
  const taken: Span[] = [...known, ...models]
  const called = plainNames(clean, plainWord, taken).filter((name) => name.name.includes(' '))
  const placed = plainNames(clean, placedCapitals, [...taken, ...called])
  const serial = plainNames(clean, series, [...taken, ...called, ...placed]).filter(
    ({ name }) => name.includes(' ') && !name.split(' ').some((word) => common.has(word)),
  )
  const shaped = shapedNames(clean, [...taken, ...called, ...placed, ...serial])
  const fresh = [...called, ...placed, ...serial, ...shaped]
  fresh.push(...plainNames(clean, benchWord, [...taken, ...fresh]))
  fresh.push(...plainNames(clean, plainWord, [...taken, ...fresh]))
  // Every word of a title may have a capital.
  const words = plainNames(clean, placedWord, [...taken, ...fresh])
  fresh.push(...words.filter((name) => name.start >= abstractStart))
  const benchmarks = [...known, ...fresh.filter((name) => !isMeasure(clean, name))]
  return benchmarks.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Where the next of the spans starts at or behind an offset. */
function nextStart(spans: readonly Span[], at: number): number {
  return Math.min(...spans.filter(({ start }) => start >= at).map(({ start }) => start))
}

function withTail(clean: string, mention: NameMention, next: number): NameMention {
  tail.lastIndex = mention.end
  part.lastIndex = mention.end
  const match = tail.exec(clean) ?? part.exec(clean)
  const end = mention.end + (match?.[0].length ?? 0)
  if (!match || end > next) return mention
  const own = clean.slice(mention.start, mention.end)
  const name = (/\s{2}|\^/.test(own) ? mention.name : own)
    .concat(clean.slice(mention.end, end))
    .replace("'s ", ' ')
    .replace(')', '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) ?(?:times|×|x) ?(?=\d)/, 'x')
  return { start: mention.start, end, id: null, name }
}

function shapedNames(clean: string, taken: readonly Span[]): NameMention[] {
  const found: NameMention[] = []
  for (const match of clean.matchAll(shape)) {
    if (common.has(match[0])) continue
    const name = trimmed(match[0])
    const start = match.index
    const end = start + name.length
    if (!looksLikeName(name, clean, start, end) || overlaps(taken, { start, end })) continue
    if (overlaps(found, { start, end })) continue
    found.push(withTail(clean, { start, end, id: null, name }, nextStart(taken, end)))
  }
  return found
}

function plainNames(clean: string, pattern: RegExp, taken: readonly Span[]): NameMention[] {
  const found: NameMention[] = []
  for (const match of clean.matchAll(pattern)) {
    const words = match[0].split(' ')
    while (words.length > 0 && common.has(words[0] ?? '')) words.shift()
    const name = words.join(' ')
    const end = match.index + match[0].length
    const span = { start: end - name.length, end }
    if (name === '' || overlaps(taken, span) || overlaps(found, span)) continue
    found.push({ ...span, id: null, name })
  }
  return found
}

/** What a name is called is not part of it, nor is anything behind a bare word. */
function trimmed(name: string): string {
  const bare = name.replace(/ (?:Benchmark|Leaderboard)$/, '')
  const blank = bare.indexOf(' ')
  const head = blank === -1 ? bare : bare.slice(0, blank)
  return common.has(head) ? head : bare
}

/** "5B", "100K-query": an amount of something. */
const quantity = /^\d+(?:[A-Za-z]{0,2}|[KMB]-[a-z]+)$/

function looksLikeName(name: string, clean: string, start: number, end: number): boolean {
  if (name.length < 2 || common.has(name) || quantity.test(name)) return false
  if (/[a-z0-9][A-Z]|[A-Z]{2}|\d|[-_+]/.test(name) && /[A-Z]/.test(name)) return true
  return calledBehind.test(clean.slice(end, end + 60)) && start > 0
}
