import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Batch, extractTables } from './batch.ts'
import { linesOf } from './lines.ts'
import type { Outside } from './outside.ts'
import { SeenPapers } from './seen.ts'
import { type ShardEntry, type ShardHead, shardFile } from './shard.ts'
import { type Counts, Spool, type TableFormat } from './spool.ts'

interface OpenShard {
  head: ShardHead
  folder: string
  entries: AsyncIterator<string>
  tables: AsyncIterator<string>[]
  /** The next paper; null at the end. */
  next: ShardEntry | null
}

const papersPerBatch = 512

/**
 * Joins all shards of a run into what one run would have written, paper by paper in the order of the
 * inputs. Throws an Error that names the folder when a shard is missing, doubled or no shard at all.
 */
export async function mergeShards(
  folders: readonly string[],
  out: string,
  format: TableFormat,
  outside: Outside,
): Promise<Counts> {
  const shards = await Promise.all(folders.map(openShard))
  checkComplete(shards)
  const spool = await Spool.open(out, outside)
  try {
    await fill(spool, shards, outside)
    await spool.finish(format)
    return spool.counts
  } finally {
    await spool.discard()
  }
}

async function fill(spool: Spool, shards: readonly OpenShard[], outside: Outside): Promise<void> {
  const seen = new SeenPapers()
  let batch = emptyBatch()
  for (let shard = earliest(shards); shard?.next != null; shard = earliest(shards)) {
    outside.signal.throwIfAborted()
    const entry = shard.next
    const lines = entry.kept ? await readRows(shard, entry) : null
    const first = seen.repeats(entry, entry.input)
    if (first !== null) spool.addSource(first, entry.source)
    else if (lines !== null) addPaper(batch, entry, lines)
    shard.next = await nextEntry(shard.entries)
    if (batch.papers.length < papersPerBatch) continue
    await write(spool, batch)
    batch = emptyBatch()
  }
  await write(spool, batch)
}

type PaperLines = string[]
type GrowingBatch = Pick<Batch, 'papers'> & { texts: string[][] }

function emptyBatch(): GrowingBatch {
  return { papers: [], texts: extractTables.map(() => []) }
}

function addPaper(batch: GrowingBatch, entry: ShardEntry, lines: PaperLines): void {
  batch.papers.push({ ...entry, bytes: [Buffer.byteLength(lines[0] ?? '')] })
  batch.texts.forEach((texts, table) => {
    texts.push(lines[table] ?? '')
  })
}

async function write(spool: Spool, batch: GrowingBatch): Promise<void> {
  const lines = batch.texts.map((texts) => Buffer.from(texts.join('')))
  await spool.add(
    { papers: batch.papers, lines, faults: [] },
    batch.papers.map(() => true),
    '',
  )
}

/** The shard whose next paper stands first in the inputs. */
function earliest(shards: readonly OpenShard[]): OpenShard | undefined {
  return shards
    .filter((shard) => shard.next !== null)
    .reduce<OpenShard | undefined>(
      (first, shard) => (first === undefined || isBefore(shard, first) ? shard : first),
      undefined,
    )
}

function isBefore(a: OpenShard, b: OpenShard): boolean {
  if (a.next === null || b.next === null) return false
  return a.next.job === b.next.job ? a.next.at < b.next.at : a.next.job < b.next.job
}

async function openShard(folder: string): Promise<OpenShard> {
  const path = join(folder, shardFile)
  if (!existsSync(path)) {
    throw new Error(
      `${folder}: no ${shardFile} in it; write it with npm run extract -- … --shard i/n --out ${folder}`,
    )
  }
  const entries = linesOf(path)
  const first = await entries.next()
  const head: ShardHead = JSON.parse(first.value ?? '')
  const tables = extractTables.map((table) => linesOf(join(folder, `${table}.ndjson`)))
  return { head, folder, entries, tables, next: await nextEntry(entries) }
}

function checkComplete(shards: readonly OpenShard[]): void {
  const count = shards[0]?.head.of ?? 0
  const found = new Map<number, string>()
  for (const { head, folder } of shards) {
    const other = found.get(head.shard)
    if (other !== undefined) throw new Error(`${folder}: the same shard as ${other}; give each once`)
    if (head.of !== count)
      throw new Error(`${folder}: one of ${head.of} shards, others are of ${count}; give one run's`)
    found.set(head.shard, folder)
  }
  for (let shard = 1; shard <= count; shard += 1) {
    if (!found.has(shard))
      throw new Error(`shard ${shard}/${count} is missing; write it with --shard ${shard}/${count}`)
  }
}

async function nextEntry(entries: AsyncIterator<string>): Promise<ShardEntry | null> {
  const { done, value } = await entries.next()
  return done === true ? null : JSON.parse(value)
}

/** The paper's lines in each table. */
async function readRows(shard: OpenShard, entry: ShardEntry): Promise<PaperLines> {
  const lines: PaperLines = []
  for (const [table, iterator] of shard.tables.entries()) {
    let text = ''
    for (let row = 0; row < (entry.rows[table] ?? 0); row += 1) {
      const { done, value } = await iterator.next()
      if (done === true) throw new Error(`${shard.folder}: a table ends early; write the shard again`)
      text += `${value}\n`
    }
    lines.push(text)
  }
  return lines
}
