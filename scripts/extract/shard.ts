import { join } from 'node:path'
import type { Batch, BatchPaper } from './batch.ts'
import type { Shard } from './options.ts'
import type { OpenFile, Outside } from './outside.ts'

/** What merging must know of a paper that a shard read: where it stood in the whole, and its keys. */
export type ShardEntry = Pick<BatchPaper, 'id' | 'title' | 'rank' | 'rows'> & {
  job: number
  at: number
  input: number
  source: string
  /** False when the shard itself found the paper twice; then it has no rows. */
  kept: boolean
}

/** First line of the file: which part of how many. */
export type ShardHead = { shard: number; of: number }

type ShardJob = { number: number; input: number; source: string }

export const shardFile = 'shard.ndjson'

/** Writes the entries of one shard beside its tables. */
export class ShardLog {
  private readonly file: OpenFile

  private constructor(file: OpenFile) {
    this.file = file
  }

  static async open(folder: string, shard: Shard, outside: Outside): Promise<ShardLog> {
    const file = await outside.openWrite(join(folder, shardFile))
    const head: ShardHead = { shard: shard.index, of: shard.count }
    await file.write(Buffer.from(`${JSON.stringify(head)}\n`))
    return new ShardLog(file)
  }

  async add(batch: Batch, keep: readonly boolean[], job: ShardJob): Promise<void> {
    const lines = batch.papers.map((paper, at) => {
      const entry: ShardEntry = {
        id: paper.id,
        title: paper.title,
        rank: paper.rank,
        rows: paper.rows,
        job: job.number,
        at,
        input: job.input,
        source: job.source,
        kept: keep[at] === true,
      }
      return `${JSON.stringify(entry)}\n`
    })
    await this.file.write(Buffer.from(lines.join('')))
  }

  close(): Promise<void> {
    return this.file.close()
  }
}
