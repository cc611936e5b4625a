import { nameKey } from './name-key.ts'

/** How a count or a finding was read: seen in the source, or recalled from the cited paper. */
export type Basis = 'checked' | 'recalled'

/** When a short or ambiguous name means the benchmark. */
export interface NameContext {
  /** Regular expression that title and abstract must hold, any case. */
  require: string | null
  /** Regular expression that must not hold within 80 characters of the name, in this case. */
  exclude: string | null
}

/** One published finding on contamination or faulty scoring of a benchmark. */
export interface ContaminationEvidence {
  kind: string
  /** The finding as a short fact. */
  finding: string
  paper: string
  url: string
  /** What was read: abstract, paper, secondary text. */
  basis: string
}

/** Range of the usual metric; null where it has no end. */
export interface Scale {
  min: number | null
  max: number | null
  unit: string
}

/** One benchmark as `data/benchmarks.json` holds it. */
export interface Benchmark {
  /** Lower-case slug, never changed once published. */
  id: string
  /** Canonical name, the one that claims carry. */
  name: string
  aliases: string[]
  /** Short forms that count only beside another benchmark of the same domain. */
  weakAliases: string[]
  /** Spellings that must match in this case, because the word means something else in another. */
  caseSensitiveAliases: string[]
  context: NameContext | null
  domain: string
  /** The usual metric; null when there is none. */
  metric: string | null
  scale: Scale
  /** Items of the commonly scored split; null when unknown or not fixed. */
  items: number | null
  itemsBasis: Basis | null
  itemsNote: string | null
  /** Set when an item is not one independent question. */
  itemsUnit: string | null
  itemsAlt: { n: number; what: string }[]
  /** True when the metric is a share of items, so that a binomial interval applies. */
  proportion: boolean | null
  higherIsBetter: boolean | null
  /** Year or year and month. */
  released: string | null
  /** Whether the labels of the scored split can be had. */
  answersPublic: boolean | null
  parent: string | null
  /** Newer, harder or rewritten counterparts. */
  fresherTwins: string[]
  contaminationEvidence: ContaminationEvidence[]
  source: string
}

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
const isFlag = (value: unknown): boolean => value === null || typeof value === 'boolean'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: unknown): boolean => isNumber(value) && Number.isInteger(value) && value > 0

/** What one field must be, in words for the person who wrote it wrongly. */
interface FieldRule {
  field: keyof Benchmark
  must: string
  holds: (value: unknown) => boolean
}

const fieldRules: FieldRule[] = [
  {
    field: 'id',
    must: 'be a slug of a-z, 0-9 and "-"',
    holds: (v) => isText(v) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(v),
  },
  { field: 'name', must: 'be a name', holds: isText },
  {
    field: 'aliases',
    must: 'be a list with at least one spelling',
    holds: (v) => isTexts(v) && v.length > 0,
  },
  { field: 'weakAliases', must: 'be a list of spellings', holds: isTexts },
  { field: 'caseSensitiveAliases', must: 'be a list of spellings', holds: isTexts },
  {
    field: 'context',
    must: 'be null or hold "require" and "exclude" as regular expressions or null',
    holds: isContext,
  },
  { field: 'domain', must: 'be a word', holds: isText },
  { field: 'metric', must: 'name the usual metric or be null', holds: (v) => v === null || isText(v) },
  { field: 'scale', must: 'hold "min" below "max" (numbers or null) and a "unit"', holds: isScale },
  { field: 'items', must: 'be null or a whole number above 0', holds: (v) => v === null || isCount(v) },
  {
    field: 'itemsBasis',
    must: 'be "checked", "recalled" or null',
    holds: (v) => v === null || v === 'checked' || v === 'recalled',
  },
  { field: 'itemsNote', must: 'be null or a note', holds: (v) => v === null || isText(v) },
  { field: 'itemsUnit', must: 'be null or say what an item is', holds: (v) => v === null || isText(v) },
  {
    field: 'itemsAlt',
    must: 'be a list of { "n": whole number above 0, "what": words }',
    holds: isAlternatives,
  },
  { field: 'proportion', must: 'be true, false or null', holds: isFlag },
  { field: 'higherIsBetter', must: 'be true, false or null', holds: isFlag },
  { field: 'released', must: 'be null, a year "2024" or a month "2024-05" from 1950 on', holds: isMonth },
  { field: 'answersPublic', must: 'be true, false or null', holds: isFlag },
  { field: 'parent', must: 'be null or the id of another entry', holds: (v) => v === null || isText(v) },
  { field: 'fresherTwins', must: 'be a list of ids', holds: isTexts },
  {
    field: 'contaminationEvidence',
    must: 'be a list of { kind, finding, paper, url, basis }, all filled, the url with https',
    holds: isEvidence,
  },
  { field: 'source', must: 'say where the facts come from', holds: isText },
]

function isPattern(value: unknown): boolean {
  if (value === null) return true
  if (!isText(value)) return false
  try {
    new RegExp(value)
    return true
  } catch {
    return false
  }
}

function isContext(value: unknown): boolean {
  if (value === null) return true
  return isRow(value) && isPattern(value.require) && isPattern(value.exclude)
}

function isScale(value: unknown): boolean {
  if (!isRow(value) || !isText(value.unit)) return false
  const { min, max } = value
  if (isNumber(min) && isNumber(max)) return min < max
  return (min === null || isNumber(min)) && (max === null || isNumber(max))
}

function isAlternatives(value: unknown): boolean {
  return Array.isArray(value) && value.every((row) => isRow(row) && isCount(row.n) && isText(row.what))
}

function isMonth(value: unknown): boolean {
  if (value === null) return true
  return isText(value) && /^(19[5-9]\d|20\d\d)(-(0[1-9]|1[0-2]))?$/.test(value)
}

function isEvidence(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const filled = (row: Row) =>
    ['kind', 'finding', 'paper', 'url', 'basis'].every((field) => isText(row[field]))
  return value.every((row) => isRow(row) && filled(row) && String(row.url).startsWith('https://'))
}

const fieldNames: Set<string> = new Set(fieldRules.map((rule) => rule.field))

function fieldProblems(entry: unknown, place: number): string[] {
  if (!isRow(entry)) return [`Entry ${place + 1} is not an object.`]
  const who = isText(entry.id) ? `"${entry.id}"` : `Entry ${place + 1}`
  const wrong = fieldRules
    .filter((rule) => !rule.holds(entry[rule.field]))
    .map((rule) => {
      const missing = entry[rule.field] === undefined
      return missing
        ? `${who} has no "${rule.field}"; it must ${rule.must}.`
        : `${who}: "${rule.field}" must ${rule.must}.`
    })
  const unknown = Object.keys(entry).filter((field) => !fieldNames.has(field))
  return [
    ...wrong,
    ...unknown.map((field) => `${who} has a field "${field}" that the catalogue does not know.`),
  ]
}

const isBenchmark = (entry: unknown): entry is Benchmark =>
  isRow(entry) && fieldRules.every((rule) => rule.holds(entry[rule.field]))

function linkProblems(entries: Benchmark[]): string[] {
  const ids = new Set(entries.map((entry) => entry.id))
  const problems: string[] = []
  for (const entry of entries) {
    const related = entry.parent === null ? entry.fresherTwins : [entry.parent, ...entry.fresherTwins]
    for (const id of related) {
      if (!ids.has(id)) problems.push(`"${entry.id}" points to "${id}", which is not in the catalogue.`)
      if (id === entry.id) problems.push(`"${entry.id}" points to itself as parent or twin.`)
    }
    if (entry.items === null && entry.itemsBasis !== null) {
      problems.push(`"${entry.id}" has an "itemsBasis" but no "items".`)
    }
  }
  return problems
}

function nameProblems(entries: Benchmark[]): string[] {
  const owners = new Map<string, string>()
  const problems: string[] = []
  for (const entry of entries) {
    const spellings = [...entry.aliases, ...entry.weakAliases]
    for (const spelling of spellings) {
      const key = nameKey(spelling)
      const owner = owners.get(key)
      if (key.length < 2)
        problems.push(`"${entry.id}": the spelling "${spelling}" is too short to be told apart.`)
      if (owner !== undefined && owner !== entry.id) {
        problems.push(
          `"${spelling}" names both "${owner}" and "${entry.id}"; a spelling must have one meaning.`,
        )
      }
      owners.set(key, entry.id)
    }
    for (const spelling of entry.caseSensitiveAliases) {
      if (spellings.includes(spelling)) continue
      problems.push(`"${entry.id}": "${spelling}" is case-sensitive but not among aliases or weakAliases.`)
    }
  }
  return problems
}

function orderProblems(entries: Benchmark[]): string[] {
  const problems: string[] = []
  for (const [place, entry] of entries.entries()) {
    const before = entries[place - 1]
    if (before === undefined || before.id < entry.id) continue
    if (before.id === entry.id) problems.push(`The id "${entry.id}" is used twice.`)
    else problems.push(`"${entry.id}" stands after "${before.id}"; entries are sorted by id.`)
  }
  return problems
}

/** Everything that is wrong with a catalogue, one sentence each; an empty list means that it is sound. */
export function validateBenchmarks(entries: unknown): string[] {
  if (!Array.isArray(entries)) return ['The catalogue must be a list of benchmarks.']
  const problems = entries.flatMap(fieldProblems)
  if (problems.length > 0 || !entries.every(isBenchmark)) return problems
  return [...orderProblems(entries), ...linkProblems(entries), ...nameProblems(entries)]
}

/** The entries of a catalogue; throws with all problems when it is not sound. */
export function readBenchmarks(entries: unknown): readonly Benchmark[] {
  const problems = validateBenchmarks(entries)
  if (problems.length > 0) throw new Error(`data/benchmarks.json is not valid:\n${problems.join('\n')}`)
  return Array.isArray(entries) ? entries.filter(isBenchmark) : []
}
