import styles from './about.module.css'
import { Source } from './source.tsx'

/** The statistics beside the numbers: formula, source and what each cannot say. */
export function Checks() {
  return (
    <section>
      <h2>The checks</h2>
      <h3>Wilson interval</h3>
      <p>
        For a score that is a share <var>p</var> of <var>n</var> items, the 95% interval (<var>z</var> = 1.96)
        is
      </p>
      <p className={styles.formula}>
        (<var>p</var> + <var>z</var>²/2<var>n</var> ± <var>z</var> √(<var>p</var>(1 − <var>p</var>)/
        <var>n</var> + <var>z</var>²/4<var>n</var>²)) / (1 + <var>z</var>²/<var>n</var>)
      </p>
      <p>
        <Source href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</Source>. On AIME's 30 items
        a score of 90% spans 74 to 97. It covers the draw of the items, not prompts, seeds or graders; for an
        average over k runs the items stay <var>n</var>. Where the number of items is not known there is no
        interval. Rows whose intervals overlap share a range of ranks.
      </p>
      <h3>GRIM</h3>
      <p>
        Can a number of right answers out of <var>n</var> print as this value? 43.33 on 30 items is 13 of 30;
        57.1 is none of 30, so it cannot be one run. <strong>single run</strong>: it can.{' '}
        <strong>needs k ≥ m</strong>: the smallest number of runs whose average fits.{' '}
        <strong>no power</strong>: with so many items every value can be reached. Most rows that need several
        runs are an average that the abstract does not mention, not an error.{' '}
        <Source href="https://doi.org/10.1177/1948550616673876">Brown and Heathers 2016</Source>.
      </p>
      <h3>Twin gap and proneness to contamination</h3>
      <p>
        The same model in the same paper on an older benchmark and on a fresher twin of it. A gap can mean
        leaked answers or just harder questions. Age, public answers, papers' own statements, twin gaps and
        saturation stand side by side; a combined rank is shown only with its weights.
      </p>
    </section>
  )
}
