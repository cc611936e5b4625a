import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { readArguments, UsageError, wholeNumber } from '../command.ts'
import type { TableFormat } from './spool.ts'

/** Part `index` (from 1) of `count` equal parts of the work. */
export interface Shard {
  index: number
  count: number
}

/** What `npm run extract` was asked to do. */
export interface ExtractOptions {
  /** Files, folders, globs, addresses, or "-" for standard input. */
  inputs: string[]
  arxivQueries: string[]
  hfDates: string[]
  out: string
  format: TableFormat
  shard: Shard | null
  jobs: number
  /** Records that may be left out as unreadable before the run fails. */
  maxBadRecords: number
  listingYear: number | null
  quiet: boolean
}

export const usage = `Usage: npm run extract -- <file|folder|glob|address|->... --out <folder>
  --format parquet|ndjson|csv  how the tables are written (parquet)
  --arxiv QUERY                also read the arXiv API's answer, for example 'cat:cs.CL AND all:AIME'
  --hf-daily YYYY-MM-DD        also read the Hugging Face Daily Papers of a day
  --shard i/n                  only part i of n, as NDJSON; join the parts with npm run merge
  --jobs n                     worker threads (one a core)
  --max-bad-records n          fail when more records than this are unreadable (no limit)
  --listing-year YYYY          year of the dates that a listing prints without one
  --quiet                      no progress`

/** Reads the arguments. Throws UsageError. */
export function readOptions(args: string[]): ExtractOptions {
  const { values, positionals } = parse(args)
  const options: ExtractOptions = {
    inputs: positionals,
    arxivQueries: values.arxiv ?? [],
    hfDates: (values['hf-daily'] ?? []).map(readDay),
    out: values.out ?? '',
    format: readFormat(values.format, values.shard !== undefined),
    shard: values.shard === undefined ? null : readShard(values.shard),
    jobs: readCount('--jobs', values.jobs, 1) ?? availableParallelism(),
    maxBadRecords: readCount('--max-bad-records', values['max-bad-records'], 0) ?? Number.POSITIVE_INFINITY,
    listingYear: readCount('--listing-year', values['listing-year'], 1991),
    quiet: values.quiet ?? false,
  }
  if (options.out === '') throw new UsageError('--out <folder> is missing')
  if (positionals.length + options.arxivQueries.length + options.hfDates.length === 0) {
    throw new UsageError('no input given')
  }
  return options
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  const texts = { type: 'string', multiple: true } as const
  return readArguments(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: text,
        format: text,
        arxiv: texts,
        'hf-daily': texts,
        shard: text,
        jobs: text,
        'max-bad-records': text,
        'listing-year': text,
        quiet: { type: 'boolean' },
      },
    }),
  )
}

/** Format of the tables; a shard is always NDJSON, which merging reads line by line. */
function readFormat(text: string | undefined, sharded: boolean): TableFormat {
  if (sharded && text !== undefined && text !== 'ndjson') {
    throw new UsageError('a shard is written as ndjson; give --format to npm run merge')
  }
  if (sharded || text === 'ndjson') return 'ndjson'
  if (text === undefined || text === 'parquet') return 'parquet'
  if (text === 'csv') return 'csv'
  throw new UsageError(`--format ${text}: choose parquet, ndjson or csv`)
}

function readShard(text: string): Shard {
  const [, index = '0', count = '0'] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (shard.index >= 1 && shard.index <= shard.count) return shard
  throw new UsageError(`--shard ${text}: write i/n with i from 1 to n, for example 1/4`)
}

function readCount(name: string, text: string | undefined, least: number): number | null {
  return text === undefined ? null : wholeNumber(name, text, least)
}

function readDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  throw new UsageError(`--hf-daily ${text}: write the day as YYYY-MM-DD`)
}
