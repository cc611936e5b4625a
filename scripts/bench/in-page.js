/**
 * Runs in the pages under measurement, as a plain script: code that tsx has touched calls a helper of esbuild's that a
 * page does not have. Times are milliseconds from `performance.now`.
 */
const bench = {
  /** When the first six rows of any table stood on screen, and when the page named its snapshot. */
  firstRowsAt: null,
  readyAt: null,
  /** Sum of layout shifts. */
  shift: 0,

  /** Texts of what a selector finds; what shows that an answer came. */
  textOf(selector) {
    return [...document.querySelectorAll(selector)]
      .slice(0, 40)
      .map((element) => element.textContent)
      .join('\n')
  },

  /** True while what is shown is not yet the answer. */
  isWaiting() {
    return document.querySelector('[aria-busy=true], [class*=waiting]') !== null
  },

  /**
   * Starts a clock at the next thing that the reader does; `bench.answer` then holds the time until the texts of the
   * selector were others and nothing waited, as seen in a frame. Null after five seconds without.
   */
  listen(selector) {
    const before = bench.textOf(selector)
    bench.answer = undefined
    const begin = (event) => {
      for (const type of ['pointerdown', 'keydown', 'input', 'wheel']) removeEventListener(type, begin, true)
      const start = event.timeStamp
      const look = () => {
        const now = performance.now()
        if (!bench.isWaiting() && bench.textOf(selector) !== before) bench.answer = now - start
        else if (now - start > 5_000) bench.answer = null
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    for (const type of ['pointerdown', 'keydown', 'input', 'wheel']) addEventListener(type, begin, true)
  },

  /** The element with the most to scroll among those of a selector. */
  scrolling(selector) {
    const all = [...document.querySelectorAll(selector)]
    const hidden = (element) => element.scrollHeight - element.clientHeight
    const most = all.reduce((found, element) => (hidden(element) > hidden(found) ? element : found), all[0])
    if (!most || hidden(most) <= 0) throw new Error(`nothing to scroll in ${selector}`)
    return most
  },

  /** Scrolls an element by so many pixels a frame; gives the times between frames. */
  scroll(selector, pixels, frames) {
    const element = bench.scrolling(selector)
    return new Promise((resolve) => {
      const times = []
      let last = performance.now()
      const step = (now) => {
        times.push(now - last)
        last = now
        element.scrollTop += pixels
        if (times.length <= frames) requestAnimationFrame(step)
        else resolve(times.slice(1))
      }
      requestAnimationFrame(step)
    })
  },

  /** Puts an element's scroll position to a part of its height; the time until rows stand there. */
  jump(selector, rows, part) {
    const element = bench.scrolling(selector)
    const before = bench.textOf(rows)
    const start = performance.now()
    element.scrollTop = part * (element.scrollHeight - element.clientHeight)
    return new Promise((resolve) => {
      const look = () => {
        const now = performance.now()
        if (!bench.isWaiting() && bench.textOf(rows) !== before) resolve(now - start)
        else if (now - start > 5_000) resolve(null)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  },
}
globalThis.bench = bench

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) bench.shift += entry.value
}).observe({ type: 'layout-shift', buffered: true })

/** Six rows of a table with words in them. */
const hasRows = () => {
  const rows = [...document.querySelectorAll('[role=row], tbody tr')]
  return (
    rows.filter((row) => row.textContent.trim() !== '' && !row.querySelector('[class*=waiting]')).length > 5
  )
}

const watch = () => {
  if (bench.firstRowsAt === null && hasRows()) bench.firstRowsAt = performance.now()
  const footer = document.querySelector('footer')?.textContent ?? ''
  if (bench.readyAt === null && /Snapshot [0-9a-f]{12}/.test(footer)) bench.readyAt = performance.now()
  if (bench.firstRowsAt === null || bench.readyAt === null) requestAnimationFrame(watch)
}
requestAnimationFrame(watch)
