import { parseArgs } from 'node:util'
import { failure, readArguments, UsageError } from './command.ts'
import { mergeShards } from './extract/merge-shards.ts'
import { type Outside, realOutside } from './extract/outside.ts'
import type { TableFormat } from './extract/spool.ts'

const usage = `Usage: npm run merge -- <shard folder>... --out <folder> [--format parquet|ndjson|csv]
  Joins the parts that npm run extract -- --shard i/n wrote into what one run would have written.`

/** Merges shards. Returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(args: string[], outside: Outside): Promise<number> {
  try {
    const { folders, out, format } = readTask(args)
    const start = outside.now()
    const counts = await mergeShards(folders, out, format, outside)
    const seconds = (outside.now() - start) / 1000
    outside.say(`${counts.papers} papers, ${counts.claims} claims in ${seconds.toFixed(1)} s → ${out}`)
    return 0
  } catch (error) {
    return failure(error, usage, outside.log)
  }
}

function readTask(args: string[]): { folders: string[]; out: string; format: TableFormat } {
  const text = { type: 'string' } as const
  const { values, positionals: folders } = readArguments(() =>
    parseArgs({ args, allowPositionals: true, options: { out: text, format: text } }),
  )
  const format = values.format ?? 'parquet'
  if (folders.length === 0 || values.out === undefined) throw new UsageError()
  if (format !== 'parquet' && format !== 'ndjson' && format !== 'csv') {
    throw new UsageError(`--format ${format}: choose parquet, ndjson or csv`)
  }
  return { folders, out: values.out, format }
}

if (import.meta.filename === process.argv[1])
  process.exitCode = await main(process.argv.slice(2), realOutside())
