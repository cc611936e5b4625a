import { engineReady, expect, test } from './board.ts'

test.describe('the page under fault', () => {
  test.use({
    expectedErrors: {
      patterns: [
        /Failed to load resource/,
        /WebAssembly/,
        /wasm/,
        /Content Security Policy/,
        /ERR_/,
        // A worker that is given up while it still fetches its program says so, once as an event and once in words.
        /ErrorEvent \(.*\/duckdb-/,
        /error in duckdb worker: .*importScripts/,
      ],
    },
  })

  test('a data file with a flipped byte is refused before the engine sees it, and a retry recovers', async ({
    page,
  }) => {
    let broken = true
    await page.route('**/claims.parquet*', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      if (broken) body[100] = (body[100] ?? 0) ^ 1
      await route.fulfill({ response, body })
    })
    await page.goto('./')
    await expect(page.getByText(/claims\.parquet does not match its checksum/)).toBeAttached()
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await engineReady(page)
  })

  test('a data file that is cut short is named with both sizes', async ({ page }) => {
    await page.route('**/claims.parquet*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.body()).subarray(0, 1000) })
    })
    await page.goto('./')
    await expect(page.getByText(/claims\.parquet has 1000 bytes, the manifest says/)).toBeAttached()
  })

  test('a snapshot of another schema version asks for a reload', async ({ page }) => {
    await page.route('**/manifest.json', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), schema_version: 999 } })
    })
    await page.goto('./')
    await expect(page.getByText(/The snapshot has version 999/)).toBeAttached()
  })

  for (const [what, answer, words] of [
    ['missing', { status: 404, body: '' }, /could not be fetched \(HTTP 404\)/],
    [
      'sent with the wrong type',
      { status: 200, contentType: 'text/plain', body: '' },
      /must send it as application\/wasm/,
    ],
  ] as const) {
    test(`with the wasm ${what}, stored rows stay and the page says what is off`, async ({ page }) => {
      await page.route('**/*.wasm', (route) => route.fulfill(answer))
      await page.goto('./')
      await expect(page.getByText(words)).toBeAttached()
      await expect(page.getByRole('row').nth(5)).toBeVisible()
    })
  }

  test('without WebAssembly, stored rows stay and the page says what is off', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
    await page.goto('./')
    await expect(page.getByText('This browser has no WebAssembly.')).toBeAttached()
    await expect(page.getByRole('row').nth(5)).toBeVisible()
  })

  test('with a policy that refuses WebAssembly, stored rows stay and the page says what is off', async ({
    page,
  }) => {
    await page.route('./', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace("'wasm-unsafe-eval'", '')
      const headers = { ...response.headers() }
      delete headers['content-security-policy']
      await route.fulfill({ response, body, headers })
    })
    await page.goto('./')
    await expect(page.getByText(/refused by the page's content policy/)).toBeAttached()
    await expect(page.getByRole('row').nth(5)).toBeVisible()
  })

  test('goes on offline once it is loaded', async ({ page, context }) => {
    await page.goto('./')
    await engineReady(page)
    await context.setOffline(true)
    await page.goto('./?b=gsm8k').catch(() => undefined)
    await context.setOffline(false)
    await page.goto('./?view=sql')
    await engineReady(page)
    await context.setOffline(true)
    await page.getByRole('textbox', { name: 'Query' }).fill("SELECT 'still ' || 'here' AS answer")
    await page.getByRole('button', { name: 'Run' }).click()
    await expect(page.getByText('still here')).toBeVisible()
  })

  test('a question that never ends is stopped, the engine is restarted, and the next one is answered', async ({
    page,
  }) => {
    test.setTimeout(360_000)
    await page.goto('./?view=sql')
    await engineReady(page)
    await page
      .getByRole('textbox', { name: 'Query' })
      .fill('SELECT count(*) FROM claims a, claims b, claims c WHERE a.value + b.value > c.value')
    await page.getByRole('button', { name: 'Run' }).click()
    await expect(page.getByText(/took too long/).first()).toBeVisible({ timeout: 60_000 })
    await engineReady(page)
    await page.getByRole('textbox', { name: 'Query' }).fill('SELECT 41 + 1 AS answer')
    await page.getByRole('button', { name: 'Run' }).click()
    await expect(page.getByRole('cell', { name: '42' })).toBeVisible({ timeout: 30_000 })
  })
})

test('a killed worker is replaced and the page goes on', async ({ page }) => {
  test.setTimeout(360_000)
  await page.goto('./?view=sql')
  await engineReady(page)
  await page
    .workers()[0]
    ?.evaluate('self.close()')
    .catch(() => undefined)
  await page.getByRole('textbox', { name: 'Query' }).fill('SELECT 41 + 1 AS answer')
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(page.getByText(/took too long/).first()).toBeVisible({ timeout: 60_000 })
  await page.getByRole('textbox', { name: 'Query' }).fill('SELECT 40 + 2 AS answer')
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(page.getByRole('cell', { name: '42' })).toBeVisible({ timeout: 60_000 })
})

test('storage refused: the page works and keeps the theme for its lifetime', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await page.goto('./')
  await page.getByRole('button', { name: /^Theme/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('two tabs do not disturb each other', async ({ page, context }) => {
  const other = await context.newPage()
  await Promise.all([page.goto('./'), other.goto('./?b=gsm8k')])
  await Promise.all([engineReady(page), engineReady(other)])
})

test("the policy binds the engine's worker: it cannot reach another origin", async ({ page }) => {
  await page.goto('./')
  await engineReady(page)
  const outcome = await page.workers()[0]?.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      (error: Error) => error.message,
    ),
  )
  expect(outcome).toMatch(/Failed to fetch|violates/)
})
