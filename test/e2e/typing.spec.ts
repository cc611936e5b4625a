import { engineReady, expect, test } from './board.ts'
import { countOnRegister } from './register-sql.ts'

/**
 * Notes every question with values that the page sends to its engine, and keeps it back for a while: a slow engine. Other
 * messages are kept back once `slowedMessages` names them.
 */
function slowEngine(delay: number) {
  const sent: string[] = []
  Reflect.set(globalThis, 'sentToEngine', sent)
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (...message: unknown[]) {
    const { type, data } = (message[0] ?? {}) as { type?: string; data?: unknown[] }
    const slowed: string[] = Reflect.get(globalThis, 'slowedMessages') ?? ['CREATE_PREPARED']
    if (!slowed.includes(type ?? '')) return Reflect.apply(post, this, message)
    sent.push(String(data?.[1]))
    setTimeout(() => Reflect.apply(post, this, message), delay)
  }
}

test('typing faster than the engine answers is never held up, and leaves no queue of stale questions', async ({
  page,
}) => {
  await page.addInitScript(slowEngine, 300)
  await page.goto('/')
  await engineReady(page)
  const search = page.getByRole('searchbox')
  await page.evaluate(() => Reflect.get(globalThis, 'sentToEngine').splice(0))
  const word = 'qwen2.5 math'
  const started = Date.now()
  // Slower than the page's pause before it asks: every letter is a question of its own.
  await search.pressSequentially(word, { delay: 80 })
  await expect(search).toHaveValue(word)
  const typed = Date.now() - started
  const n = await countOnRegister(
    `SELECT count(*) AS n FROM claims WHERE coalesce(benchmark_id, benchmark) = 'aime-2024' AND kind = 'score'
     AND contains(lower(concat_ws(' ', title, model, benchmark, metric, evidence, paper_id)), 'qwen2.5')
     AND contains(lower(concat_ws(' ', title, model, benchmark, metric, evidence, paper_id)), 'math')`,
  )
  await expect(page.getByText(new RegExp(`^${n.toLocaleString('en')} scores`))).toBeVisible()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  const sent: string[] = await page.evaluate(() => Reflect.get(globalThis, 'sentToEngine'))
  const rows = sent.filter((sql) => sql.includes('title, CAST(published'))
  // One question at a time: those for rows are begun while typing goes on at most once per answer of the slow engine.
  expect(rows.length).toBeLessThanOrEqual(Math.ceil(typed / 300) + 2)
  expect(rows.length).toBeLessThan(word.length)
  expect(sent.length).toBeLessThan(word.length * 5)
})

test('rows of the last question are pale once the next answer takes long, not before', async ({ page }) => {
  await page.addInitScript(slowEngine, 1_500)
  await page.goto('/')
  await engineReady(page)
  // A question over the engine's own tables has its values written in.
  await page.evaluate(() => Reflect.set(globalThis, 'slowedMessages', ['CREATE_PREPARED', 'RUN_QUERY']))
  const rows = page.getByRole('grid').getByRole('rowgroup')
  await expect(rows).toHaveCSS('opacity', '1')
  await page.getByRole('searchbox').fill('qwen')
  await expect(rows).toHaveCSS('opacity', '0.55')
  await expect(rows).toHaveCSS('opacity', '1')
})

test('letters typed while the page is busy with earlier ones all stay', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const search = page.getByRole('searchbox')
  // About the pause after which letters are passed on, so that what was passed on comes back between two letters.
  for (const delay of [30, 45, 60, 75]) {
    await search.fill('')
    await search.pressSequentially('the quick brown fox', { delay })
    await expect(search).toHaveValue('the quick brown fox')
    await expect(page).toHaveURL(/q=the[+]quick[+]brown[+]fox/)
  }
  // The browser's Back is a value from elsewhere, which the field takes.
  await page.goBack()
  await expect(search).not.toHaveValue('the quick brown fox')
})
