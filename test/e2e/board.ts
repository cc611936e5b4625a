import { test as base, type ConsoleMessage, type Page } from '@playwright/test'

/**
 * The test function of every browser test: it fails on any request to another origin, any console error and any
 * violation of the content policy. A test that provokes errors on purpose says which in `expectedErrors`.
 */
export const test = base.extend<{ expectedErrors: { patterns: RegExp[] }; watched: undefined }>({
  expectedErrors: [{ patterns: [] }, { option: true }],
  watched: [
    async ({ page, expectedErrors, baseURL }, use) => {
      const troubles = watch(page, new URL(baseURL ?? 'http://127.0.0.1').origin)
      await use(undefined)
      const surprises = troubles.filter(
        (trouble) => !expectedErrors.patterns.some((pattern) => pattern.test(trouble)),
      )
      if (surprises.length > 0) throw new Error(`The page was not quiet:\n${surprises.join('\n')}`)
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

function watch(page: Page, origin: string): string[] {
  const troubles: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== origin)
      troubles.push(`request to another origin: ${request.url()}`)
  })
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error')
      troubles.push(`console error: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`))
  return troubles
}

/** Waits until the engine has taken over from the stored rows: the footer then names the snapshot. */
export async function engineReady(page: Page): Promise<void> {
  await page.getByText(/^Snapshot [0-9a-f]{12}/).waitFor({ timeout: 60_000 })
}
