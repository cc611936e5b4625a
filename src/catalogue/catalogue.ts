import rawBenchmarks from '../../data/benchmarks.json' with { type: 'json' }
import { type Benchmark, readBenchmarks } from './benchmark.ts'
import { nameKey } from './name-key.ts'

/** All benchmarks of `data/benchmarks.json`, sorted by id; loading fails with sentences when the file is wrong. */
export const benchmarks: readonly Benchmark[] = readBenchmarks(rawBenchmarks)

const byId = new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark]))
const byKey = keysOf(benchmarks)

function keysOf(entries: readonly Benchmark[]): Map<string, Benchmark> {
  const keys = new Map<string, Benchmark>()
  for (const entry of entries) {
    for (const spelling of [...entry.aliases, ...entry.weakAliases]) keys.set(nameKey(spelling), entry)
  }
  for (const entry of entries) {
    const key = nameKey(entry.name)
    if (!keys.has(key)) keys.set(key, entry)
  }
  return keys
}

/** The benchmark with this catalogue id, or null. */
export const benchmarkById = (id: string): Benchmark | null => byId.get(id) ?? null

/** The benchmark that a name stands for by itself, without context: any spelling in any case; else null. */
export function benchmarkByName(name: string): Benchmark | null {
  const exact = byKey.get(nameKey(name))
  if (exact !== undefined) return exact
  const bare = name
    .replace(/^the\s+/i, '')
    .replace(/\s+(?:benchmark|dataset|data set|test set|test|exam)s?$/i, '')
  return bare === name ? null : (byKey.get(nameKey(bare)) ?? null)
}

/** Catalogue identity of a name, e.g. "AIME'24" → aime-2024; null when the catalogue does not know it. */
export function identify(name: string): { id: string; name: string } | null {
  const benchmark = benchmarkByName(name)
  return benchmark === null ? null : { id: benchmark.id, name: benchmark.name }
}
