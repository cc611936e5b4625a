/**
 * The shapes that names of benchmarks have, and the words that belong to a name though they stand behind it. Each row of
 * words has the name that shows it, and a test that reads it (test/extract/name-shapes.test.ts).
 */

/** Words that may stand behind a name: a pattern, and a name of our own that ends with them. */
interface Tail {
  words: RegExp
  example: string
}

const joined = (tails: readonly Tail[]) => tails.map(({ words }) => words.source).join('|')

/** Versions, years, tasks and splits behind any name, up to three of them. */
export const shapeTails: readonly Tail[] = [
  { words: /[vV]?\d(?:\.\d)?(?![\d.%]| ?%| ?points)/, example: 'Wool-QA v2.1' },
  { words: /(?:19|20)\d\d(?![.\d])/, example: 'Wool-QA 2023' },
  { words: /(?:Challenge )?(?:Shared |Sub)?[Tt]ask(?: \d[a-zA-Z]?| [A-E])/, example: 'Wool-QA Subtask 2b' },
  { words: /[Ss]hared [Tt]ask/, example: 'Wool-QA shared task' },
  { words: /Track (?:\d|[A-E])/, example: 'Wool-QA Track B' },
  { words: /Bench/, example: 'Wool-QA Bench' },
  { words: /Arena/, example: 'Wool-QA Arena' },
  { words: /Hard/, example: 'Wool-QA Hard' },
  { words: /Pro/, example: 'Wool-QA Pro' },
  { words: /Lite/, example: 'Wool-QA Lite' },
  { words: /Verified/, example: 'Wool-QA Verified' },
  { words: /Challenge/, example: 'Wool-QA Challenge' },
  { words: /Diamond/, example: 'Wool-QA Diamond' },
  { words: /Extended/, example: 'Wool-QA Extended' },
  { words: /Plus/, example: 'Wool-QA Plus' },
  { words: /QA/, example: 'WoolWeb QA' },
  { words: /Eval/, example: 'Wool-QA Eval' },
  { words: /Unseen/, example: 'Wool-QA Unseen' },
  { words: /Seen/, example: 'Wool-QA Seen' },
  { words: /val/, example: 'Wool-QA val' },
  { words: /test-[a-z]+/, example: 'Wool-QA test-clean' },
  { words: /dev-[a-z]+/, example: 'Wool-QA dev-other' },
]

/** A name of its own behind a slash: "DOTA/HRSC". */
const listed = '[A-Z]{3}|[A-Z]+\\d'

/** Read with the name, so that it ends there, and left out of it (`trimmed` in name.ts). */
const callings = /Benchmark|Leaderboard/

/**
 * Letters with digits or inner capitals ("MuSiQue", "OSWorld", "BFCL-v4"), hyphenated capitals ("Video-Holmes"), all
 * capitals ("COCO"), with what belongs to the name behind it.
 */
export const shape = new RegExp(
  [
    new RegExp(
      `(?:(?<![\\w@\\-/.])|(?<=\\b(?:datasets|benchmarks|tasks|suites|corpora)-)|(?<=[A-Z\\d]\\/)(?=${listed}))(?:(?:mini|tiny|tiered|[a-z])-)?`,
    ),
    /[A-Za-z0-9]*[A-Z][A-Za-z0-9]*(?:[+*]|(?:[-_:.]|(?=\d))[A-Za-z0-9]+)*(?:\+{1,2}|\*)?/,
  ]
    .map(({ source }) => source)
    .concat(`(?: (?:${joined(shapeTails)}|${callings.source})\\b){0,3}`)
    .join(''),
  'g',
)

/** Parts of a catalogued benchmark behind a blank, as many as stand there; a slash may join them. */
export const knownTails: readonly Tail[] = [
  { words: /Bio|Chem/, example: 'HLE Bio/Chem' },
  { words: /Gold/, example: 'HLE Gold' },
  { words: /Hard/, example: 'HLE Hard' },
  { words: /Easy/, example: 'HLE Easy' },
  { words: /Full/, example: 'HLE Full' },
  { words: /Lite/, example: 'HLE Lite' },
  { words: /[Ll]evel \d/, example: 'MATH level 5' },
  { words: /Part (?:I{1,3}|IV|\d)/, example: 'COCO Part II' },
  { words: /Train/, example: 'COCO Train' },
  { words: /Test/, example: 'COCO Test' },
  { words: /(?:Sub)?[Tt]asks? (?:[A-E]|\d[a-zA-Z]?)/, example: 'COCO Subtask 1a' },
  { words: /Track (?:[A-E]|\d)/, example: 'COCO Track A' },
  { words: /(?:(?:19|20)\d\d )?[Ss]hared [Tt]ask/, example: 'GSM8K 2024 Shared Task' },
  { words: /Challenge(?: Task \d)?/, example: 'COCO Challenge Task 2' },
  { words: /Unseen/, example: 'COCO Unseen' },
  { words: /Seen/, example: 'COCO Seen' },
  { words: /forget/, example: 'COCO forget' },
  { words: /retain/, example: 'COCO retain' },
  { words: /val/, example: 'COCO val' },
  { words: /(?:19|20)\d\d(?:-(?:19|20)\d\d|\sval)?/, example: 'COCO 2017 val' },
  { words: /\d{3,4}\s{0,6}(?:x|×|times)\s{0,6}\d{3,4}/, example: 'ImageNet 256x256' },
]

/** A hyphen, or a slash that lists no other name. */
const joint = `(?:-|\\/(?!${listed}))`
/** Parts that they join: "MATH-Hard", "COCO-val2017", "CIFAR-100/20". */
const hyphened = `${joint}(?:[A-Z][A-Za-z0-9]*|(?:32|64|128|256|512|1024)(?=\\b)|hard|easy|mini|lite|test|val|dev)(?:${joint}[A-Za-z0-9]+)*`
const owned = /'s (?:Verified|Lite|Full|Pro)/

/**
 * A part of a catalogued benchmark with a name of its own, right behind it: hyphened, or of words, also behind a bracket
 * ("(COCO) Part II"). The text may hold several spaces where LaTeX stood.
 */
export const tail = new RegExp(
  `(?:${hyphened}|${owned.source}|(?:\\)?\\s{1,4}(?:${joined(knownTails)})(?:\\/[A-Z][a-z]+)*)+)(?![A-Za-z0-9])`,
  'y',
)

/** Words with a capital behind a name that are no part of it. */
const noPart =
  /Test|Dev|Validation|Benchmark|Dataset|Challenge|Leaderboard|Score|Accuracy|Average|Mean|Overall|Pass|Top|Recall|Precision/

/** Parts in a word of their own, where no verb follows it. */
export const parts: readonly Tail[] = [
  {
    words: /(?:val\d{4}|minival|testmini|fullset|test[-_](?:mini|dev|std|standard|normal|challenge))\b/,
    example: 'MathVista testmini',
  },
  {
    words:
      /[A-Z][a-z]{2,}(?:[A-Z][a-z]+)*(?: [A-Z][a-z]+)?(?=\s?[,.;:()]| (?:and|by|from|with|while|to|datasets?|benchmarks?|splits?|subsets?|tasks?|in|at|for|using|under)\b)/,
    example: 'MMLU Law',
  },
  {
    words: /(?:unseen|seen|hard|easy|[a-z]+-[a-z]+)(?= (?:tasks?|subsets?|splits?)\b)/,
    example: 'GSM8K hard',
  },
]

/** "MMLU Law", "KITTI Odometry": a part in a word of its own right behind a catalogued name. */
export const part = new RegExp(` (?!(?:${noPart.source})\\b)(?:${joined(parts)})`, 'y')

/** Capitalised words count when they are called a benchmark. */
export const plainWord =
  /(?<![\w-])[A-Z][A-Za-z']+(?:[ -](?:of |and )?[A-Z][A-Za-z']*){0,4}(?= (?:[Bb]enchmark|[Dd]ataset|test set|leaderboard|[Cc]orpus|competition|challenge)\b)/g

/**
 * A capitalised word where a benchmark's name stands: behind "on" or in a list, or right before a figure in brackets. That
 * it begins with a capital is asked first: it is the cheapest to see.
 */
export const placedWord =
  /(?=[A-Z])(?<=\b[Oo]n (?:the )?|\band |, |\(|\bfrom )[A-Z][a-z]{3,}(?:'s)?(?:[ -](?:(?:of|the) )?(?:[A-Z][a-z]+|\d{2,4}(?!\.\d))){0,3}(?=\s?[(),.;:]|\s(?:and|regression|classification|segmentation|by|from|to|with|at|while|we|it|for|using|under|our|shows?|demonstrates?|achiev\w+|tasks?|problems?|data|test|track)\b)/g

/** "UC Merced", "USA Computing Olympiad": capitals and words, where a benchmark's name stands. */
export const placedCapitals =
  /(?=[A-Z])(?<=\b[Oo]n (?:the )?(?:more challenging )?|\band (?:the )?|, |\(|: )[A-Z]{2,5}(?: [A-Z][a-z]{2,}){1,3}(?=\s?[(),.;:]|\s(?:and|by|from|to|with|at|while)\b)/g

/** Names of several words in capitals or with a year: "TREC DL 2019", "NTU RGB+D 60", "UCF 101", "MS MARCO", "AMC 1999-2019". */
export const series =
  /(?<![\w@\-/.])[A-Z]{2,}[A-Za-z]*(?:(?: [A-Z]{2,}(?:\+[A-Z])?)+(?: (?:(?:19|20)\d\d(?:-(?:19|20)\d\d)?|\d{2,3})(?![.\d]|\s?%| ?points))?| (?:19|20)\d\d(?:-(?:19|20)\d\d)?| \d{2,3}(?![.\d]|\s?%| ?points| [a-z]))(?: (?:val|test|dev|[Ss]hared [Tt]ask))?(?![\w+])/g

/** Words that end with "bench", however they are spelt: "gg-bench", "Embedbench". */
export const benchWord = /(?<![\w@\-/.])(?!work)[A-Za-z][A-Za-z\d]*(?:-[a-z\d]+)*-?bench(?![\w])/g
