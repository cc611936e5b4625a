import { useSyncExternalStore } from 'react'
import { link } from '../address/link.ts'
import { dateWords } from '../claim/claim-words.ts'
import type { Manifest } from '../claim/manifest.ts'
import { engineState, onEngineState } from '../query/engine.ts'
import styles from './about.module.css'
import { Checks } from './checks.tsx'

/** What the numbers are, how they are checked, and what they cannot say. */
export function AboutPage() {
  const state = useSyncExternalStore(onEngineState, engineState)
  return (
    <article className={styles.page}>
      <h1>What these numbers are</h1>
      <p className={styles.lead}>
        Claimboard reads the abstracts of AI papers and lists what they say about benchmarks. Nothing was run
        again: every row is a claim, with the words that make it and a link to its paper.
      </p>
      <section>
        <h2>A claim</h2>
        <p>
          A claim is one number that states how well a system did on one named benchmark. Averages over
          several benchmarks, speeds, costs, data sizes and counts of tasks are not claims. What an abstract
          does not say stays empty: an unstated model size is <em>unknown</em>, never 0, and an unnamed metric
          is not guessed.
        </p>
        <dl className={styles.terms}>
          <div>
            <dt>Kind</dt>
            <dd>
              <strong>score</strong>: a level reached. <strong>gain</strong>: an absolute difference, in
              points. <strong>relative</strong>: a relative difference. They never share a ranking.
            </dd>
          </div>
          <div>
            <dt>Role</dt>
            <dd>
              <strong>own</strong>: the paper's model or method. <strong>other</strong>: a baseline, a
              compared system or humans.
            </dd>
          </div>
          <div>
            <dt>Size</dt>
            <dd>Total parameters in billions, as read in the model's name or elsewhere in the abstract.</dd>
          </div>
          <div>
            <dt>Bound</dt>
            <dd>Kept when the text says “up to”, “over” or “about”.</dd>
          </div>
          <div>
            <dt>Confidence</dt>
            <dd>
              How often rows that were read in the same way are right, 0 to 1. In the register shipped here,
              0.97 means that an annotator read the abstract; lower figures, and your own papers', are the
              extractor's. It is about the reading, not about whether the paper's number is true.
            </dd>
          </div>
        </dl>
      </section>
      <Checks />
      <Limits />
      <Snapshot manifest={state.phase === 'ready' ? state.manifest : null} />
    </article>
  )
}

function Limits() {
  return (
    <section>
      <h2>Limits</h2>
      <ul>
        <li>
          Abstracts only: most results stand in tables that were not read. Papers put what flatters them in
          the abstract.
        </li>
        <li>
          Two numbers on one benchmark can differ in prompt, sampling, shots, tools and model version.{' '}
          <a href={link('conflicts')}>Conflicts</a> shows where they do.
        </li>
        <li>
          Readers misread, the extractor more often than annotators. Each row shows its words: read them
          before you cite.
        </li>
        <li>
          A benchmark is called <em>prone</em> to contamination, never contaminated: the signals are indirect.
        </li>
        <li>The number of items is the one commonly scored; a paper may have used a subset.</li>
      </ul>
    </section>
  )
}

function Snapshot({ manifest }: { manifest: Manifest | null }) {
  return (
    <section>
      <h2>The snapshot</h2>
      {manifest ? (
        <p>
          Snapshot <code>{manifest.snapshot}</code> holds {count(manifest.counts.claims)} claims and{' '}
          {count(manifest.counts.statements)} statements about contamination from{' '}
          {count(manifest.counts.papers)} papers, and a catalogue of {count(manifest.counts.benchmarks)}{' '}
          benchmarks. Its newest paper is of {dateWords(manifest.newest_paper, 'month') ?? 'an unknown date'}.
          The name is made from the files' contents: the same name means the same rows.
        </p>
      ) : (
        <p>The engine has not loaded the snapshot yet.</p>
      )}
      <p>
        It holds facts: numbers, names, titles, dates and at most 160 characters of evidence a row. Abstracts
        belong to their authors and are not part of it. The program is under the MIT licence. To cite a
        number, cite its paper; every export carries the link.
      </p>
      <p>
        Everything runs in this page: DuckDB answers from files that came with it, no other host is asked, and
        nothing you type leaves it. All rows can be asked for <a href={link('sql')}>in SQL</a>.
      </p>
    </section>
  )
}

function count(value: number): string {
  return value.toLocaleString('en')
}
