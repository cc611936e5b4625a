import { describe, expect, it } from 'vitest'
import { WorkQueue } from '../../src/query/work-queue.ts'

const turn = () => new Promise((resolve) => setTimeout(resolve))

/** A queue whose work ends when the test says so, and the order in which work was begun. */
function slowEngine(ready: () => Promise<unknown> = async () => undefined) {
  const queue = new WorkQueue<string>(ready)
  const begun: string[] = []
  const ends = new Map<string, { resolve: (result: string) => void; reject: (error: Error) => void }>()
  const work = (key: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(key)
      ends.set(key, { resolve, reject })
    })
  const ask = (key: string, signal?: AbortSignal, urgent = false) =>
    queue.ask(key, work(key), { signal, urgent })
  const end = async (key: string) => {
    await turn()
    ends.get(key)?.resolve(`rows of ${key}`)
    await turn()
  }
  const fail = async (key: string) => {
    await turn()
    ends.get(key)?.reject(new Error(`no ${key}`))
  }
  return { ask, begun, end, fail }
}

/** Asks as a view does that follows someone typing: each question supersedes the one before. */
async function typing(ask: (key: string, signal?: AbortSignal) => Promise<string>, keys: readonly string[]) {
  let last: AbortController | undefined
  const answers: Promise<string>[] = []
  for (const key of keys) {
    last?.abort()
    last = new AbortController()
    answers.push(ask(key, last.signal).catch(() => 'dropped'))
    await turn()
  }
  return { answers }
}

describe('questions to an engine that does one thing at a time', () => {
  it('run one after another in the order asked', async () => {
    const { ask, begun, end } = slowEngine()
    const answers = [ask('a'), ask('b'), ask('c')]
    await turn()
    expect(begun).toEqual(['a'])
    await end('a')
    expect(begun).toEqual(['a', 'b'])
    await end('b')
    await end('c')
    expect(await Promise.all(answers)).toEqual(['rows of a', 'rows of b', 'rows of c'])
  })

  it('of a view that supersedes them: only the first and the last are run', async () => {
    const { ask, begun, end } = slowEngine()
    const { answers } = await typing(ask, ['q', 'qw', 'qwe', 'qwen', 'qwen3'])
    await end('q')
    await end('qwen3')
    expect(begun).toEqual(['q', 'qwen3'])
    expect(await Promise.all(answers)).toEqual(['dropped', 'dropped', 'dropped', 'dropped', 'rows of qwen3'])
  })

  it('leave other views their place', async () => {
    const { ask, begun, end } = slowEngine()
    await typing(ask, ['q', 'qw'])
    const facets = ask('facets')
    await typing(ask, ['x', 'xy'])
    for (const key of ['q', 'qw', 'facets', 'xy']) await end(key)
    expect(begun).toEqual(['q', 'qw', 'facets', 'xy'])
    expect(await facets).toBe('rows of facets')
  })

  it('are shared while they run or wait, and kept while anyone wants them', async () => {
    const { ask, begun, end } = slowEngine()
    const one = new AbortController()
    const answers = [ask('a'), ask('b', one.signal).catch(() => 'dropped'), ask('b'), ask('a')]
    await turn()
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
    void fail('a')
    await expect(first).rejects.toThrow('no a')
    await end('b')
    expect(await second).toBe('rows of b')
    const again = ask('a')
    await end('a')
    expect(await again).toBe('rows of a')
    expect(begun).toEqual(['a', 'b', 'a'])
  })

  it('that are urgent come before all that wait', async () => {
    const { ask, begun, end } = slowEngine()
    void ask('count')
    await turn()
    void ask('facets')
    void ask('rows', undefined, true)
    for (const key of ['count', 'rows', 'facets']) await end(key)
    expect(begun).toEqual(['count', 'rows', 'facets'])
  })

  it('that are urgent are handed over beside another such one, and at most two', async () => {
    const { ask, begun, end } = slowEngine()
    for (const key of ['rows', 'count', 'more rows']) void ask(key, undefined, true)
    await turn()
    expect(begun).toEqual(['rows', 'count'])
    await end('rows')
    expect(begun).toEqual(['rows', 'count', 'more rows'])
  })

  it('that are not urgent are handed over one at a time, behind what is urgent', async () => {
    const { ask, begun, end } = slowEngine()
    void ask('facets')
    void ask('histograms')
    for (const key of ['rows', 'count']) void ask(key, undefined, true)
    await turn()
    expect(begun).toEqual(['rows', 'count', 'facets'])
    await end('rows')
    await end('count')
    void ask('next rows', undefined, true)
    await turn()
    expect(begun).toEqual(['rows', 'count', 'facets'])
    await end('facets')
    expect(begun).toEqual(['rows', 'count', 'facets', 'next rows', 'histograms'])
  })

  it('wait for the engine, and only then it is chosen which comes first', async () => {
    let start = () => {}
    const started = new Promise<void>((resolve) => {
      start = resolve
    })
    const { ask, begun } = slowEngine(() => started)
    const gone = new AbortController()
    const dropped = ask('old', gone.signal).catch(() => 'dropped')
    void ask('facets')
    void ask('rows', undefined, true)
    await turn()
    expect(begun).toEqual([])
    gone.abort()
    start()
    await turn()
    expect(begun).toEqual(['rows', 'facets'])
    expect(await dropped).toBe('dropped')
  })

  it('that were given up before they were asked are never run', async () => {
    const { ask, begun } = slowEngine()
    const gone = AbortSignal.abort(new Error('gone'))
    await expect(ask('a', gone)).rejects.toThrow('gone')
    expect(begun).toEqual([])
  })
})
