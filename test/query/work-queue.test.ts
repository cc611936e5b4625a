import { describe, expect, it } from 'vitest'
import { WorkQueue } from '../../src/query/work-queue.ts'

/** A queue whose work ends when the test says so, and the order in which work was begun. */
function slowEngine() {
  const queue = new WorkQueue<string>()
  const begun: string[] = []
  const ends = new Map<string, { resolve: (result: string) => void; reject: (error: Error) => void }>()
  const work = (key: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(key)
      ends.set(key, { resolve, reject })
    })
  const ask = (key: string, signal?: AbortSignal) => queue.ask(key, work(key), signal)
  const end = async (key: string) => {
    ends.get(key)?.resolve(`rows of ${key}`)
    await new Promise((resolve) => setTimeout(resolve))
  }
  const fail = (key: string) => ends.get(key)?.reject(new Error(`no ${key}`))
  return { ask, begun, end, fail }
}

/** Asks as a view does that follows someone typing: each question supersedes the one before. */
function typing(ask: (key: string, signal?: AbortSignal) => Promise<string>, keys: readonly string[]) {
  let last: AbortController | undefined
  return keys.map((key) => {
    last?.abort()
    last = new AbortController()
    return ask(key, last.signal).catch(() => 'dropped')
  })
}

describe('questions to an engine that does one thing at a time', () => {
  it('run one after another in the order asked', async () => {
    const { ask, begun, end } = slowEngine()
    const answers = [ask('a'), ask('b'), ask('c')]
    expect(begun).toEqual(['a'])
    await end('a')
    expect(begun).toEqual(['a', 'b'])
    await end('b')
    await end('c')
    expect(await Promise.all(answers)).toEqual(['rows of a', 'rows of b', 'rows of c'])
  })

  it('of a view that supersedes them: only the first and the last are run', async () => {
    const { ask, begun, end } = slowEngine()
    const answers = typing(ask, ['q', 'qw', 'qwe', 'qwen', 'qwen3'])
    await end('q')
    await end('qwen3')
    expect(begun).toEqual(['q', 'qwen3'])
    expect(await Promise.all(answers)).toEqual(['dropped', 'dropped', 'dropped', 'dropped', 'rows of qwen3'])
  })

  it('leave other views their place', async () => {
    const { ask, begun, end } = slowEngine()
    typing(ask, ['q', 'qw'])
    const facets = ask('facets')
    typing(ask, ['x', 'xy'])
    for (const key of ['q', 'qw', 'facets', 'xy']) await end(key)
    expect(begun).toEqual(['q', 'qw', 'facets', 'xy'])
    expect(await facets).toBe('rows of facets')
  })

  it('are shared while they run or wait, and kept while anyone wants them', async () => {
    const { ask, begun, end } = slowEngine()
    const one = new AbortController()
    const answers = [ask('a'), ask('b', one.signal).catch(() => 'dropped'), ask('b'), ask('a')]
    one.abort()
    await end('a')
    await end('b')
    expect(begun).toEqual(['a', 'b'])
    expect(await Promise.all(answers)).toEqual(['rows of a', 'dropped', 'rows of b', 'rows of a'])
  })

  it('go on after one that failed, and asked again are run again', async () => {
    const { ask, begun, end, fail } = slowEngine()
    const first = ask('a')
    const second = ask('b')
    fail('a')
    await expect(first).rejects.toThrow('no a')
    await end('b')
    expect(await second).toBe('rows of b')
    const again = ask('a')
    await end('a')
    expect(await again).toBe('rows of a')
    expect(begun).toEqual(['a', 'b', 'a'])
  })

  it('that were given up before they were asked are never run', async () => {
    const { ask, begun } = slowEngine()
    const gone = AbortSignal.abort(new Error('gone'))
    await expect(ask('a', gone)).rejects.toThrow('gone')
    expect(begun).toEqual([])
  })
})
