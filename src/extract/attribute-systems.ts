import type { ModelMention } from '../catalogue/model-name.ts'
import type { SizeMention } from '../catalogue/model-size.ts'
import { words } from './attribute-naming.ts'
import { headRule, type PhraseRule, placeRules } from './attribute-phrases.ts'
import { modelsIn, sizesIn } from './catalogued.ts'
import type { Document, Span } from './document.ts'
import { isMeasureName } from './not-benchmark.ts'
import { oncePer } from './once.ts'
import { overlaps } from './overlap.ts'
import { isName, type OwnName, type OwnWork, ownWork } from './own-name.ts'

/** What a piece of text can name as the one who scored. */
export type SystemKind = 'own' | 'model' | 'size' | 'name' | 'phrase' | 'human'

/** Something in the text that may have scored a number. */
export interface SystemMention extends Span {
  kind: SystemKind
  text: string
  family: string | null
  size_b: number | null
  active_b: number | null
  /** Weight of the own name that it is or starts with; 0 for others. */
  ownWeight: number
}

/** What attribution reads of a document; the same for all its claims. */
export interface Cast {
  document: Document
  models: readonly ModelMention[]
  /** Sizes that stand outside the models' names. */
  sizes: readonly SizeMention[]
  own: OwnWork
}

/** The cast of a document, read once: the encoder asks for its systems, and attribution again. */
export const castOf = oncePer(
  (document: Document): Cast => ({
    document,
    models: modelsIn(document),
    sizes: sizesIn(document),
    own: ownWork(document),
  }),
)

const nothing = { family: null, size_b: null, active_b: null, ownWeight: 0 }
const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Systems of the whole document: own names, models, sizes that stand alone. In the order of the text. */
export const namedSystems = oncePer(({ models, sizes, own: { names } }: Cast): SystemMention[] => {
  const systems = names.filter((own) => !own.isBenchmark)
  const found: SystemMention[] = models.map((model) => ({
    ...model,
    ...inheritedSize(model, models),
    text: model.text.replace(/\s+/g, ' '),
    kind: 'model',
    ownWeight: weightOf(model.text, systems),
  }))
  for (const own of systems) {
    for (const place of own.places) {
      if (overlaps(found, place)) continue
      found.push({ ...nothing, ...place, kind: 'own', text: own.name, ownWeight: own.weight })
    }
  }
  for (const size of sizes) {
    if (overlaps(found, size)) continue
    found.push({ ...nothing, ...size, kind: 'size' })
  }
  return found.sort((a, b) => a.start - b.start)
})

/** The document's systems and those that only one sentence's own words give, in the order of the text. */
export const systemsSeenFrom = oncePer((cast: Cast) =>
  oncePer((sentence: Span): SystemMention[] => {
    const named = namedSystems(cast)
    const phrased = phrasedSystems(cast.document, sentence, [...named, ...cast.own.benchmarks])
    return [...named, ...phrased].sort((a, b) => a.start - b.start)
  }),
)

/** "Qwen" after "Qwen2.5-7B" is that model, when the text has one size of the family only. */
function inheritedSize(
  model: ModelMention,
  models: readonly ModelMention[],
): Pick<ModelMention, 'size_b' | 'active_b'> {
  if (model.size_b !== null || model.family === null)
    return { size_b: model.size_b, active_b: model.active_b }
  const longer = models.filter(
    (other) => other.size_b !== null && squash(other.text).startsWith(squash(model.text)),
  )
  const [first] = longer
  const isOne = new Set(longer.map((other) => other.size_b)).size === 1
  return first && isOne
    ? { size_b: first.size_b, active_b: first.active_b }
    : { size_b: null, active_b: null }
}

/** "SearchOwl-30B" is the paper's own where SearchOwl is; "Qwen3-8B" is not where only "Qwen3-8B-Owl" is. */
function weightOf(text: string, names: readonly OwnName[]): number {
  const own = names.find((name) => name.name.length > 2 && squash(text).startsWith(squash(name.name)))
  return own?.weight ?? 0
}

const human =
  /\b(?:(?:experienced |expert |trained )?humans?(?: (?:experts?|performance|baseline|participants|annotators|players|level))?|(?:domain |medical |math )?experts?|physicians?|clinicians?|participants|radiologists?|annotators)\b/gi
const nameLike = new RegExp(String.raw`(?<![\w-])${words.token}`, 'g')

/** What scores are said of, and what they are counted in, is nobody who scored. */
const noSystem =
  /(?:accurac(?:y|ies)|scores?|rates?|precision|recall|errors?|performance|points?|improvements?|gains?|reductions?|drops?|average|loss|results?|questions?|tasks?|problems?|datasets?|benchmarks?|metrics?|parameters?|tokens?|samples?|examples?|speed-?ups?|cases|domains|languages|instances|measures?|memory|latency|evaluations?|pairs|settings?|scenarios?|conditions?|sizes?|lengths?|steps?|epochs?|data)$/i

/** Systems that only a sentence's own words give: phrases for systems, people, and words shaped like names. */
function phrasedSystems(document: Document, sentence: Span, taken: readonly Span[]): SystemMention[] {
  const { clean } = document
  const text = clean.slice(sentence.start, sentence.end)
  const found: SystemMention[] = []
  const add = (match: RegExpMatchArray, kind: SystemKind, name: string) => {
    const start = sentence.start + (match.index ?? 0) + match[0].indexOf(name)
    const span = { start, end: start + name.length }
    if (!overlaps(taken, span) && !overlaps(found, span))
      found.push({ ...nothing, ...span, kind, text: name.replace(/\s+/g, ' ') })
  }
  for (const match of text.matchAll(human)) add(match, 'human', match[0])
  const addPhrases = ({ pattern }: PhraseRule) => {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ''
      if (/[a-z]{2}/i.test(name) && !isMeasureName(name) && !noSystem.test(name)) add(match, 'phrase', name)
    }
  }
  addPhrases(headRule)
  for (const match of text.matchAll(nameLike)) {
    const [name] = match
    if (
      (match.index ?? 0) > 0 &&
      isName(name) &&
      !isMeasureName(name) &&
      /[A-Z].*[A-Z\d-]|[a-z][A-Z]/.test(name)
    )
      add(match, 'name', name)
  }
  placeRules.forEach(addPhrases)
  return found.sort((a, b) => a.start - b.start)
}
