import { failure } from './command.ts'
import { readOptions, usage } from './extract/options.ts'
import { type Outside, realOutside } from './extract/outside.ts'
import { runExtract } from './extract/run.ts'

/** Extracts claims from papers. Returns the exit code: 0 done, 1 failed or only in part, 2 wrong usage. */
export async function main(args: string[], outside: Outside): Promise<number> {
  try {
    const options = readOptions(args)
    const { counts, badRecords, badInputs, seconds } = await runExtract(options, outside)
    const left = badRecords === 0 ? '' : `, ${badRecords} unreadable records left out`
    outside.say(
      `${counts.papers} papers, ${counts.claims} claims, ${counts.statements} statements, ` +
        `${counts.refusals} refusals in ${seconds.toFixed(1)} s → ${options.out}${left}`,
    )
    return badInputs === 0 ? 0 : 1
  } catch (error) {
    const code = failure(error, usage, outside.log)
    return code === 1 && outside.signal.aborted ? 130 : code
  }
}

if (import.meta.filename === process.argv[1])
  process.exitCode = await main(process.argv.slice(2), realOutside())
