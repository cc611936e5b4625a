import { SingleBar } from 'cli-progress'
import type { Outside } from './outside.ts'

/** Shows how far a run has come. */
export interface Progress {
  /** Bytes of the inputs read so far, papers and claims written so far. */
  show(bytes: number, papers: number, claims: number): void
  stop(): void
}

const barFormat =
  '{bar} {percentage}% | {papers} papers, {speed} papers/s | {claims} claims | {eta_formatted} left'
const lineEveryMs = 5_000

/** A bar on a terminal when the inputs' size is known, else a plain line now and then; nothing when quiet. */
export function openProgress(totalBytes: number | null, quiet: boolean, outside: Outside): Progress {
  if (quiet) return { show: () => undefined, stop: () => undefined }
  if (outside.terminal !== null && totalBytes !== null) return bar(totalBytes, outside.terminal, outside)
  return lines(totalBytes, outside)
}

function bar(totalBytes: number, terminal: NodeJS.WriteStream, outside: Outside): Progress {
  const drawn = new SingleBar({
    format: barFormat,
    stream: terminal,
    hideCursor: true,
    fps: 8,
    etaBuffer: 40,
  })
  const start = outside.now()
  drawn.start(totalBytes, 0, { papers: 0, speed: 0, claims: 0 })
  return {
    show: (bytes, papers, claims) =>
      drawn.update(bytes, { papers, claims, speed: perSecond(papers, outside.now() - start) }),
    stop: () => drawn.stop(),
  }
}

function lines(totalBytes: number | null, outside: Outside): Progress {
  const start = outside.now()
  let last = start
  return {
    show: (bytes, papers, claims) => {
      const now = outside.now()
      if (now - last < lineEveryMs) return
      last = now
      const share =
        totalBytes === null || totalBytes === 0 ? '' : `${Math.floor((100 * bytes) / totalBytes)}%, `
      outside.log(`${share}${papers} papers (${perSecond(papers, now - start)}/s), ${claims} claims`)
    },
    stop: () => undefined,
  }
}

function perSecond(papers: number, ms: number): number {
  return ms <= 0 ? 0 : Math.round((papers * 1000) / ms)
}
