/** Extraction of the whole corpus against only reading and parsing its lines, on the same cores. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Measurement, measurement } from './measurement.ts'

const corpus = '../shared/corpus'

interface Run {
  seconds: number
  /** Peak resident memory, MB. */
  memory: number
}

/** Time and memory of `extract`; nothing where the corpus is absent. */
export function benchExtraction(repeats: number): Measurement[] {
  if (!existsSync(corpus)) return []
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-bench-'))
  try {
    const ours: Run[] = []
    const parse: Run[] = []
    const regex: Run[] = []
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      parse.push(timed(['scripts/bench/parse-only.mjs', corpus]))
      ours.push(timed([...extract, corpus, '--out', join(folder, 'out'), '--format', 'ndjson', '--quiet']))
      regex.push(timed(['scripts/bench/one-regex.ts', corpus]))
    }
    const doubled = timed([
      ...extract,
      doubledCorpus(folder),
      '--out',
      join(folder, 'out2'),
      '--format',
      'ndjson',
      '--quiet',
    ])
    const seconds = (runs: Run[]) => runs.map((run) => run.seconds)
    return [
      measurement(
        'extract 96,576 abstracts',
        's',
        seconds(ours),
        seconds(parse),
        'read and JSON.parse the same lines',
        3,
      ),
      measurement(
        'extract 96,576 abstracts',
        's',
        seconds(ours),
        seconds(regex),
        'one regex per benchmark',
        null,
      ),
      measurement(
        'peak memory of extract',
        'MB',
        ours.map((run) => run.memory),
        ours.map(() => 300),
        'the bar',
        1,
      ),
      measurement(
        'peak memory, input doubled',
        'MB',
        [doubled.memory],
        [ours[0]?.memory ?? Number.NaN],
        'input once',
        1.1,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The corpus twice, the second copy under other ids, so that nothing is merged away. */
function doubledCorpus(folder: string): string {
  const target = join(folder, 'doubled')
  mkdirSync(target)
  for (const name of readdirSync(corpus)) {
    const bytes = readFileSync(join(corpus, name))
    writeFileSync(join(target, name), bytes)
    const renamed = gunzipSync(bytes)
      .toString('utf8')
      .replaceAll(/^\{"id": "/gm, '{"id": "copy-')
      .replaceAll('"title": "', '"title": "Copy of ')
    writeFileSync(join(target, `copy-${name}`), gzipSync(renamed, { level: 1 }))
  }
  return target
}

/** As `npm run extract` starts it: with little room for garbage on the main thread, whose objects live short. */
const extract = ['--max-semi-space-size=4', 'scripts/extract.ts']

function timed(parameters: string[]): Run {
  const started = performance.now()
  const child = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--import', './scripts/bench/print-memory.mjs', ...parameters],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  )
  const seconds = (performance.now() - started) / 1000
  if (child.status !== 0) throw new Error(`${parameters.join(' ')} failed:\n${child.stderr}`)
  return { seconds, memory: Number(/peak-memory-mb (\d+)/.exec(child.stderr)?.[1]) }
}
