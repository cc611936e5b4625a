/** `npm test`: unit tests, then end-to-end tests in the system's Chromium; closes with one line of totals. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

interface Totals {
  passed: number
  failed: number
  skipped: number
}

const unitReport = 'test-results/unit.json'
const browserReport = 'test-results/e2e.json'
const coverageFolder = 'test-results/coverage'
const coverageReport = `${coverageFolder}/coverage-summary.json`

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })
if (!existsSync('../shared'))
  console.log('../shared is absent: tests that read the real corpus and annotations are skipped.')

const unitStatus = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
  // Measured while the tests run; where the package is missing the tests run without it.
  ...(existsSync('node_modules/@vitest/coverage-v8')
    ? [
        '--coverage.enabled',
        '--coverage.provider=v8',
        '--coverage.reporter=json-summary',
        '--coverage.reportOnFailure',
        `--coverage.reportsDirectory=${coverageFolder}`,
      ]
    : []),
])
// Read now: Playwright empties its results folder when it starts.
const unit = unitTotals()
const coverage = coverageLine()
const browserStatus = run('playwright', ['test'])
const browser = browserTotals()

const passed = unit.passed + browser.passed
const failed = unit.failed + browser.failed || Number(unitStatus !== 0 || browserStatus !== 0)
console.log(coverage)
console.log(`${passed} passed, ${failed} failed, ${unit.skipped + browser.skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0

function run(command: string, parameters: string[]): number {
  const outcome = spawnSync('npx', ['--no-install', command, ...parameters], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return outcome.status ?? 1
}

/** What the unit tests run of src/; pages are drawn by the browser tests, which are not counted. */
function coverageLine(): string {
  if (!existsSync(coverageReport)) return 'coverage was not measured'
  const { total } = JSON.parse(readFileSync(coverageReport, 'utf8')) as {
    total: Record<'lines' | 'branches' | 'functions', { pct: number }>
  }
  return `coverage of src/ by unit tests: ${total.lines.pct}% of lines, ${total.branches.pct}% of branches, ${total.functions.pct}% of functions`
}

function unitTotals(): Totals {
  if (!existsSync(unitReport)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(unitReport, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numFailedTestSuites: number
    numPendingTests: number
  }
  const failed = report.numFailedTests || Number(report.numFailedTestSuites > 0)
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests }
}

function browserTotals(): Totals {
  if (!existsSync(browserReport)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}
