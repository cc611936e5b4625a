import { type Company, companies } from './attribute-company.ts'
import { digits, type Setting, squeezed } from './attribute-setting.ts'
import type { Cast, SystemKind, SystemMention } from './attribute-systems.ts'
import type { Document, Span } from './document.ts'
import { oncePer } from './once.ts'

const test = (pattern: RegExp, text: string) => (pattern.test(text) ? 1 : 0)
const compares: RegExp[] = [
  /\b(?:vs\.?|versus)\b/i,
  /\bcompared (?:to|with)|\bin contrast|relative to/i,
  /\bthan\b/i,
  /\bagainst\b/i,
  /\bover\b|\babove\b|\bbeyond\b/i,
  /\b(?:outperform|surpass|exceed|beat|improv)/i,
  /\bbaselines?\b|\bvanilla\b|\bbase\b|\bstandard\b|\bwithout\b|\bnaive\b/i,
  /\b(?:our|we|ours)\b/i,
  /\b(?:drop|fall|declin|degrad|decreas|los)/i,
  /\b(?:only|just|even|best|strongest|state-of-the-art|frontier|leading|existing|current)\b/i,
  /\b(?:while|whereas|but|although|despite)\b/i,
  /\b(?:achiev|reach|attain|obtain|scor|yield|deliver|set)/i,
  /\bhumans?\b|\bexperts?\b|\bpeople\b/i,
  /\b(?:retain|match|approach|recover|maintain|preserv)/i,
  /\((?:[^()]*)$/,
]
const titleOfBenchmark =
  /\bbench|evaluat|dataset|assess|investigat|understanding|analy[sz]|study|how (?:well|far|do)|^can |do (?:llms|large)|leaderboard|measuring|auditing|limits|rethinking|\?/i
const introducesBenchmark =
  /\b(?:we|this (?:paper|work))\b[^.;]{0,40}\b(?:introduce|present|propose|construct|build|release|develop|create)s?\b[^.;]{0,80}\b(?:benchmark|dataset|testbed|test suite|evaluation (?:suite|framework)|leaderboard)\b/i
const proposesMethod =
  /\b(?:we|this (?:paper|work))\b[^.;]{0,40}\b(?:introduce|present|propose|develop|design)s?\b[^.;]{0,80}\b(?:framework|method|approach|model|algorithm|architecture|system|agent|technique|paradigm|pipeline|objective|strategy)\b/i
const evaluates =
  /\bwe (?:\w+ )?(?:evaluate|test|assess|benchmark|audit|examine|measure|compare|analy[sz]e|investigate)\b|\bexperiments (?:on|with|across) (?:\w+ )?(?:LLMs|models)/i

/** What the text says of a number, for telling the paper's own results from others'. */
export function roleCues(cast: Cast, setting: Setting, systems: readonly SystemMention[]): number[] {
  const { document } = cast
  const { names } = cast.own
  const { left, right, before, after, number, sentence } = setting
  const near = before.slice(-70)
  const behind = after.slice(0, 50)
  const { clean } = document
  const abstractLength = clean.length - document.abstractStart
  const own = names.filter((name) => !name.isBenchmark)
  const inSentence = systems.filter((system) => system.start >= sentence.start && system.end <= sentence.end)
  const previous = inSentence.findLast((system) => system.end <= number.start && system.kind !== 'size')
  const next = inSentence.find((system) => system.start >= number.end && system.kind !== 'size')
  return [
    ['score', 'gain', 'relative'].indexOf(setting.kind),
    endpointCode(setting),
    ...compares.map((pattern) => test(pattern, near)),
    ...compares.map((pattern) => test(pattern, left)),
    ...compares.slice(0, 10).map((pattern) => test(pattern, behind)),
    test(/^ ?%? ?(?:\w+ ){0,2}(?:for|by)\b/, behind),
    test(/^ ?%?[^.;]{0,25}(?:vs|versus|compared)/, right),
    test(/^ ?[a-z]/, right),
    ...paperCues(document),
    own[0]?.weight ?? 0,
    names[0]?.isBenchmark ? 1 : 0,
    Math.max(0, ...names.filter((name) => name.isBenchmark).map((name) => name.weight)),
    ...neighbourCues(previous, number),
    ...neighbourCues(next, number),
    ...pairings(clean, setting, previous, next),
    inSentence.filter((system) => system.ownWeight > 1.5).length,
    inSentence.filter((system) => system.kind === 'model' && system.ownWeight === 0).length,
    new Set(systems.filter((system) => system.kind === 'model').map((system) => system.text)).size,
    (number.start - document.abstractStart) / Math.max(1, abstractLength),
    (left.match(digits) ?? []).length,
    (right.match(digits) ?? []).length,
    Math.min(left.length, 300),
  ]
}

/** What kind of paper it is, by its title and its abstract. */
const paperCues = oncePer(({ clean, abstractStart }: Document): number[] => {
  const abstract = clean.slice(abstractStart)
  return [
    test(titleOfBenchmark, clean.slice(0, abstractStart - 1)),
    test(introducesBenchmark, abstract),
    test(proposesMethod, abstract),
    test(evaluates, abstract),
  ]
})

const comparison = String.raw`(?:outperform\w*|surpass\w*|exceed\w*|beat\w*|vs\.?|versus|than|compared (?:to|with)|over|against|relative to|from|ahead of|approach\w*|match\w*)`
const comparedThere = new RegExp(String.raw`\b${comparison}\s[^.;]{0,70}$`, 'i')
const comparedInBrackets = new RegExp(String.raw`\b${comparison}\s[^.;,()]{0,80}\((?:[^()\d]{0,25})$`, 'i')
const comparedAtOnce = new RegExp(
  String.raw`\b${comparison}\s(?:[^\s.;,()]+ ){0,5}[^\s.;,()]*'?s?\s?\(?$`,
  'i',
)

/** Ways in which a number is tied to the system right before or right behind it, and that one to a comparison. */
function pairings(
  clean: string,
  { number, left, before, after }: Setting,
  previous: SystemMention | undefined,
  next: SystemMention | undefined,
): number[] {
  const toPrevious = previous ? squeezed(clean.slice(previous.end, number.start)) : ' far '
  const isTied =
    /^(?:'s)?\W{0,3}(?:at|with|of|is|only|scores?|gets?|reach\w*|achiev\w*)?(?: only| a)?\W{0,3}$/.test(
      toPrevious,
    )
  const lead = previous ? squeezed(clean.slice(Math.max(0, previous.start - 60), previous.start)) : ''
  const toNext = next ? squeezed(clean.slice(number.end, next.start)) : ' far '
  const isTiedBehind = /^ ?%?[\s\w@-]{0,14}(?:\(|for|by|with|of|from|using) ?(?:the |an? )?$/.test(toNext)
  return [
    test(comparedInBrackets, before.length > 2 ? before : left),
    test(comparedAtOnce, left.slice(-90)),
    isTied ? 1 : 0,
    isTied && previous ? previous.ownWeight : -1,
    isTied && comparedThere.test(lead) ? 1 : 0,
    isTiedBehind ? 1 : 0,
    isTiedBehind && next ? next.ownWeight : -1,
    test(
      /^ ?%? ?(?:\w+ )?(?:for|by|with|from|of|using) (?:the |an? )?(?:[\w-]+ ){0,3}(?:baselines?|base|vanilla|standard|existing|previous|original|alone)\b/i,
      after,
    ),
    test(/^ ?%? ?\)/, after),
  ]
}

function endpointCode({ endpoint }: Setting): number {
  if (endpoint === null) return 0
  return endpoint === 'from' ? 1 : 2
}

const kinds: SystemKind[] = ['own', 'model', 'size', 'name', 'phrase', 'human']

function neighbourCues(system: SystemMention | undefined, number: Span): number[] {
  if (!system) return [-1, 999, 0]
  const gap = system.end <= number.start ? number.start - system.end : system.start - number.end
  return [kinds.indexOf(system.kind), Math.min(gap, 400), system.ownWeight]
}

/** Words right before a mention that say what it is to the number; the first that fits gives the code. */
const leads: RegExp[] = [
  /\b(?:vs\.?|versus|against|than|compared (?:to|with)|relative to|outperform\w*|surpass\w*|exceed\w*|beat\w*|match\w*|approach\w*) (?:[\w-]+ ){0,3}\W?$/i,
  /\bfrom (?:[\w-]+ ){0,2}\W?$/i,
  /\b(?:based on|built on|atop|top of|initiali[sz]ed (?:from|with)|fine-?tun\w*(?: on)?|distill\w*(?: into)?|backbones?|base models?|appl\w+ to|train\w*(?: on)?|continu\w+ (?:\w+ )?from|start\w* from) ?(?:[\w-]+ ){0,2}\W?$/i,
  /\b(?:with|using|via|under|through) (?:[\w-]+ ){0,2}\W?$/i,
  /\b(?:for|of) (?:[\w-]+ ){0,2}\W?$/i,
  /\b(?:on|in|across|over) (?:[\w-]+ ){0,2}\W?$/i,
  /\b(?:improv|boost|rais|lift|increas|enabl|elevat|push|bring|help|allow|enhanc|mak|driv)\w* (?:[\w-]+ ){0,3}\W?$/i,
  /\bto (?:[\w-]+ ){0,2}\W?$/i,
  /\bby (?:[\w-]+ ){0,2}\W?$/i,
  /\bour (?:[\w-]+ ){0,3}\W?$/i,
  /\( ?(?:e\.g\.,? )?$/,
  /(?:,|\band|\/) ?(?:the |an? )?$/i,
  /^\W*(?:the |an? )?$/i,
  /\b(?:teacher|judge|larger|bigger|generated by|like|such as|including|e\.g\.)\W*(?:[\w-]+ ){0,2}\W?$/i,
]
/** Words right behind a mention. */
const trails: RegExp[] = [
  /^\W{0,2}(?:\w+ly )?(?:achiev|reach|attain|obtain|scor|get|solv|perform|deliver|yield|record|retain|maintain|average|hit|lead|top)/i,
  /^\W{0,2}(?:\w+ly )?(?:outperform|surpass|improv|exceed|beat|rais|boost|lift|gain|increas|reduc)/i,
  /^\W{0,2}(?:\w+ly )?(?:drop|fall|declin|degrad|decreas|los|fail|struggl)/i,
  /^ ?\(/,
  /^ ?\)/,
  /^'s?\b/,
  /^ ?(?:from|by|to)\b/,
  /^ ?(?:on|in|across)\b/,
  /^ ?(?:with|using|via|under)\b/,
  /^ ?(?:at|:|=)/,
  /^ ?(?:,|and\b|\/|&)/,
  /^ ?(?:models?|variants?|backbones?|policy|agents?|student|checkpoint)\b/,
  /^ ?(?:as|teacher|judge)\b/,
  /^ ?(?:baseline)/,
]
/** What stands between a mention and the number behind it, and between a number and the mention behind it. */
const linksBefore: RegExp[] = [
  /^\W{0,4}$/,
  /^\W{0,3}(?:\w+ly )?(?:at|with|of|is|was|by|from|to|score[sd]?|gets?|reach(?:es|ed|ing)?|achiev(?:es|ed|ing)|attain(?:s|ed|ing)?|obtain(?:s|ed|ing)?|averag\w+|only|still|just|falls?|drops?)(?: (?:to|only|a|an|at|from|just|about|nearly|up|over))*\W{0,3}$/,
  /^[^,;()]*\b(?:achiev|reach|attain|obtain|scor|improv|outperform|surpass|retain|rais|boost|deliver|record|solv|yield|set|drop|fall)[^,;()]*$/,
  /^[^;]*\b(?:achiev|reach|attain|obtain|scor|improv|outperform|surpass|retain|rais|boost|deliver|record|solv|yield|set|drop|fall)[^;]*$/,
]
const linksBehind: RegExp[] = [
  /^ ?%?(?: points?| pp)?\W{0,4}$/,
  /^ ?%?\W{0,2}(?:[\w@-]+ ){0,2} ?(?:for|by|with|using|from|of)(?: the| an?| our| its)?(?: [\w-]+)? $/,
  /^[^,;.]*\b(?:for|by|with|using)\b[^,;.]*$/,
  /^[^,;.]*\b(?:vs\.?|versus|than|compared|over|against|outperform\w*|surpass\w*|exceed\w*)\b[^;]*$/,
  /^[^,;.]*\b(?:on|in)\b[^,;.]*$/,
]
const codeOf = (patterns: readonly RegExp[], text: string) =>
  patterns.findIndex((pattern) => pattern.test(text))

/** What ties a mention to a number, for choosing who scored, the base model and the size. */
export function systemCues(
  cast: Cast,
  setting: Setting,
  systems: readonly SystemMention[],
  system: SystemMention,
  own: number,
): number[] {
  const sight = sights(cast)(setting)(system)
  const company = companies(systems)(setting.sentence)(system)
  const { from, to } = gapTo(system, setting.number)
  const rivals = company.alike.filter((other) => other.start >= from && other.end <= to).length
  return [
    kinds.indexOf(system.kind),
    own,
    ...sight.place,
    Math.min(rivals, 8),
    ...sight.between,
    ...company.cues,
    ...sight.around,
    ...placeCues(setting, company, system),
  ]
}

/** What a mention's own words say of its tie to a number, whatever else is named; in the order of the features. */
interface Sight {
  place: number[]
  between: number[]
  around: number[]
}

/** Several choices look at one mention from one number. */
const sights = oncePer((cast: Cast) =>
  oncePer((setting: Setting) =>
    oncePer((system: SystemMention): Sight => {
      const around = surroundings(cast)(system)
      const { from, to } = gapTo(system, setting.number)
      const between = squeezed(cast.document.clean.slice(from, to))
      return {
        place: sightPlace(cast, setting, system, around.sentence, between),
        between: sightBetween(setting, system, between, around),
        around: around.cues,
      }
    }),
  ),
)

/** What stands around a mention, whichever number it is seen from. */
interface Surroundings {
  /** Index of its sentence, -1 where it is in none. */
  sentence: number
  lead: number
  trail: number
  cues: number[]
}

const surroundings = oncePer((cast: Cast) =>
  oncePer((system: SystemMention): Surroundings => {
    const { clean, sentences } = cast.document
    const sentence = sentences.findIndex((span) => span.start <= system.start && system.start < span.end)
    const start = sentences[sentence]?.start ?? 0
    const lead = squeezed(clean.slice(Math.max(start, system.start - 45), system.start))
    const trail = squeezed(clean.slice(system.end, system.end + 30))
    return {
      sentence,
      lead: codeOf(leads, lead),
      trail: codeOf(trails, trail),
      cues: [
        cast.own.names.find((name) => !name.isBenchmark)?.weight ?? 0,
        test(speaksOfLarger, `${lead} ${trail}`),
        test(speaksOfOwn, lead),
        test(speaksOfTests, clean.slice(start, system.start)),
        Math.min(system.text.length, 40),
      ],
    }
  }),
)

const speaksOfLarger =
  /\bteacher|judge|reward model|distill\w* from|larger|generated by|(?:than|over|to|with|like) (?:much )?(?:larger|bigger)|comparable|rival|proprietary\b/i
const speaksOfOwn = /\bour\b|\bwe (?:train|release|present|introduce|develop)\b|resulting|student/i
const speaksOfTests = /\b(?:experiments?|evaluat\w*|results|validat\w*|across|tested)\b/i

/** The stretch between a mention and a number, whichever comes first. */
function gapTo(system: Span, number: Span): { from: number; to: number } {
  return system.end <= number.start
    ? { from: system.end, to: number.start }
    : { from: number.end, to: system.start }
}

function sightPlace(
  cast: Cast,
  setting: Setting,
  system: SystemMention,
  index: number,
  between: string,
): number[] {
  const { number, sentence, sentenceIndex } = setting
  const inSentence = system.start >= sentence.start && system.end <= sentence.end
  return [
    ['score', 'gain', 'relative'].indexOf(setting.kind),
    endpointCode(setting),
    inSentence ? 1 : 0,
    system.end <= number.start ? 1 : 0,
    Math.max(-3, Math.min(8, sentenceIndex - index)),
    system.start < cast.document.abstractStart ? 1 : 0,
    Math.min(between.length, 900),
  ]
}

function sightBetween(
  { number }: Setting,
  system: SystemMention,
  between: string,
  { lead, trail }: Surroundings,
): number[] {
  const isBefore = system.end <= number.start
  return [
    (between.match(digits) ?? []).length,
    (between.match(/[,;]/g) ?? []).length,
    (between.match(/;/g) ?? []).length,
    lead,
    trail,
    test(/\b(?:vs\.?|versus|against|than|compared|outperform\w*|surpass\w*|exceed\w*)\b/i, between),
    test(/\b(?:while|whereas|but)\b|;/i, between),
    codeOf(isBefore ? linksBefore : linksBehind, between),
    test(/^[^,;.]*$/, between),
    system.family === null ? 0 : 1,
    system.size_b === null ? 0 : 1,
    Math.log10(1 + (system.size_b ?? 0)),
    system.ownWeight,
  ]
}

/** "X and Y score a and b": the place in the list of systems and in the list of numbers. */
function placeCues(setting: Setting, { list }: Company, system: SystemMention): number[] {
  const place = list.indexOf(system)
  const { place: numberPlace, length } = setting.list
  const isPaired = list.length > 1 && length > 1
  if (!isPaired) return [0, list.length, length]
  const scale = length % list.length === 0 ? length / list.length : 1
  return [place === Math.floor(numberPlace / scale) ? 1 : -1, list.length, length]
}
