import type { Document } from './document.ts'

/** What the paper calls its own work. */
export interface OwnWork {
  /** The paper's own method or model by name; null when it has none. */
  name: string | null
  /** The paper's subject is a benchmark, so the models that it runs are others'. */
  isBenchmark: boolean
}

const nameShape = /^[A-Za-z0-9][\w.+*^-]*(?: ?[A-Z0-9][\w.+*-]*){0,3}$/
const proposed =
  /\b(?:we|this (?:paper|work)|our)\b[^.;]{0,60}?\b(?:propose|introduce|present|develop|release|design|describe|unveil|contribute)s?\b (?:an? |the |our )?(?:[a-z][\w-]* ){0,5}?["(]?([A-Z][\w^+.*-]*[A-Z0-9][\w^+.*-]*|[A-Z][a-z]+(?:-[A-Z0-9][\w]*)+|[A-Z][a-z]{2,}(?=[,:(]))/
const called =
  /\b(?:called|dubbed|named|termed|coined|namely|i\.e\.,?)\s+["(]?([A-Z][\w^+.*-]*(?: [A-Z][\w-]*){0,2})/
const bracketed =
  /\b(?:propose|introduce|present|develop)s?\b[^.;()]{5,110}\(([A-Za-z]*[A-Z][\w^+.*-]*[A-Z0-9][\w+*^-]*)\)/
const aboutBenchmark =
  /\b(?:bench(?:mark)?s?|benchmarking|dataset|leaderboard|evaluating|testbed|evaluation suite|corpus|how (?:well|far)|can (?:llms?|large|vlms?)|do (?:llms?|large)|assess\w*)\b|bench\b/i
const introducesBenchmark =
  /\b(?:we|this (?:paper|work))\b[^.;]{0,40}\b(?:introduce|present|propose|construct|build|release|develop|create)s?\b[^.;]{0,80}\b(?:benchmark|dataset|testbed|test suite|evaluation (?:suite|framework)|leaderboard)\b/i

/** Reads the paper's own name from its title ("X: ...") or its announcement ("we propose X", "called X"). */
export function ownWork(document: Document): OwnWork {
  const title = document.clean.slice(0, document.abstractStart - 1)
  const abstract = document.clean.slice(document.abstractStart)
  const isBenchmark = aboutBenchmark.test(title) || introducesBenchmark.test(abstract)
  const name = titleName(title) ?? announced(abstract)
  return { name, isBenchmark }
}

/** "LIMO: Less is More for Reasoning" gives LIMO; a head of several plain words is no name. */
function titleName(title: string): string | null {
  const head = /^([^:]{2,40}):\s/.exec(title)?.[1]?.trim() ?? null
  if (head !== null && nameShape.test(head) && (/[A-Z].*[A-Z0-9]|-|\d/.test(head) || !head.includes(' ')))
    return head
  const report = /^(.{2,40}?) (?:Technical Report|Model Card)\b/.exec(title)?.[1]?.trim() ?? null
  return report !== null && nameShape.test(report) ? report : null
}

function announced(abstract: string): string | null {
  return (
    (bracketed.exec(abstract) ?? called.exec(abstract) ?? proposed.exec(abstract))?.[1]?.replace(
      /[.,]+$/,
      '',
    ) ?? null
  )
}
