import { Moon, Sun, SunMoon } from 'lucide-react'
import { parseAsString, useQueryState } from 'nuqs'
import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react'
import { link } from '../address/link.ts'
import { engineState, onEngineState, retryEngine, startEngine } from '../query/engine.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Notice, Skeleton } from '../ui/notice.tsx'
import styles from './app.module.css'
import { ErrorBoundary } from './error-boundary.tsx'
import { IgnoredParameters } from './ignored-parameters.tsx'
import { useInnerLinks } from './navigation.ts'
import { pageOf, pages } from './pages.ts'
import { type Theme, useTheme } from './theme.ts'

/** The shell: header, navigation, the page that the address names, footer. */
export function App() {
  useInnerLinks()
  const [view] = useQueryState('view', parseAsString)
  const page = pageOf(view)
  useEffect(startSoon, [])
  useEffect(() => {
    document.title = page.label ? `${page.label} · Claimboard` : 'Claimboard'
  }, [page])
  const Content = page.component
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <Header current={page.view} />
      <main id="main" tabIndex={-1} className={styles.main}>
        <EngineNotice />
        <IgnoredParameters key={page.view} view={page.view} />
        <ErrorBoundary key={page.view}>
          <Suspense fallback={<Skeleton rows={12} label="The page is loading" />}>
            <Content />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </div>
  )
}

/** What went wrong with the engine, and the way on. */
function EngineNotice() {
  const state = useSyncExternalStore(onEngineState, engineState)
  if (state.phase === 'ready' && state.notice) return <Notice title={state.notice} tone="warn" />
  if (state.phase !== 'failed') return null
  return (
    <Notice title="The query engine is not running." tone="bad">
      <p>{state.message}</p>
      <p>Rows on screen were stored when the snapshot was built; sorting and filtering need the engine.</p>
      <Button onClick={() => void retryEngine().catch(() => undefined)}>Try again</Button>{' '}
      <Button onClick={() => location.reload()}>Reload the page</Button>
    </Notice>
  )
}

/** The engine waits for the first paint, as stored rows come first; a page in the background is not painted. */
function startSoon() {
  const start = () => void startEngine().catch(() => undefined)
  let timer = setTimeout(start, 300)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(start)
  })
  return () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
}

function Header({ current }: { current: string }) {
  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that is open moves the mark
  useEffect(() => showCurrent(nav.current), [current])
  return (
    <header className={styles.header}>
      <a className={styles.brand} href={link('compare')}>
        <img src="./favicon.svg" width="24" height="24" alt="" />
        Claimboard
      </a>
      <nav ref={nav} className={styles.nav} aria-label="Pages">
        {pages
          .filter((page) => page.label !== null)
          .map((page) => (
            <a
              key={page.view}
              href={link(page.view)}
              aria-current={page.view === current ? 'page' : undefined}
            >
              {page.label}
            </a>
          ))}
      </nav>
      <ThemeButton />
    </header>
  )
}

/** On a narrow screen the pages' names scroll sideways; the one that is open comes into sight. */
function showCurrent(nav: HTMLElement | null): void {
  const mark = nav?.querySelector<HTMLElement>('[aria-current]')
  if (!nav || !mark) return
  nav.scrollLeft = mark.offsetLeft - nav.offsetLeft - (nav.clientWidth - mark.offsetWidth) / 2
}

const nextTheme: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }
const themeIcons = { system: SunMoon, light: Sun, dark: Moon }

function ThemeButton() {
  const [theme, setTheme] = useTheme()
  const Icon = themeIcons[theme]
  return (
    <IconButton
      label={`Theme: ${theme}. Change to ${nextTheme[theme]}`}
      onClick={() => setTheme(nextTheme[theme])}
    >
      <Icon size={18} aria-hidden="true" />
    </IconButton>
  )
}

function Footer() {
  const state = useSyncExternalStore(onEngineState, engineState)
  return (
    <footer className={styles.footer}>
      <span>Every number here is a claim made in an abstract, not a result that we checked.</span>
      {state.phase === 'ready' ? (
        <span>
          Snapshot {state.manifest.snapshot}: {state.manifest.counts.claims.toLocaleString('en')} claims from{' '}
          {state.manifest.counts.papers.toLocaleString('en')} papers
        </span>
      ) : null}
    </footer>
  )
}
