/** What the commands share: arguments that are wrong get one line and the usage, everything else that fails one line. */

/** Arguments that make no sense; the command prints the message with its usage and ends with 2. */
export class UsageError extends Error {}

/** What `read` gives, usually node's parseArgs; what it throws is wrong usage. */
export function readArguments<Arguments>(read: () => Arguments): Arguments {
  try {
    return read()
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

/** An argument as a whole number from `least` to `most`. Throws UsageError. */
export function wholeNumber(name: string, text: string, least: number, most = 999_999_999): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1
  if (value >= least && value <= most) return value
  const range = most === 999_999_999 ? `from ${least}` : `from ${least} to ${most}`
  throw new UsageError(`${name} ${text}: give a whole number ${range}`)
}

/** Runs a command to its end. The exit code is 0 when done, 1 when it failed and 2 for wrong usage. */
export async function runCommand(usage: string, work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.exitCode = failure(error, usage, (line) => console.error(line))
  }
}

/** Tells why a command ended, with the usage where that was wrong. Returns the exit code: 1 failed, 2 wrong usage. */
export function failure(error: unknown, usage: string, tell: (line: string) => void): 1 | 2 {
  const isWrong = error instanceof UsageError
  tell([messageOf(error), isWrong ? usage : ''].filter(Boolean).join('\n'))
  return isWrong ? 2 : 1
}

/** What went wrong, in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
