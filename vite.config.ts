/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const mainEntry = '/src/main.tsx'
const pageEntry = '/src/app/draw-app.tsx'

/**
 * What the first drawing needs and the entry has not brought: one file. Left to itself the bundler makes a file of every
 * module that another page imports too, and a dozen of them stood before the first rows (docs/decisions/speed.md).
 */
const pageModules = new Set<string>()

/**
 * The page's code is a chunk of its own, so that the entry can start the engine first; it and its styles are asked for
 * with the entry and not after it.
 */
const pageInOneFile: Plugin = {
  name: 'page-in-one-file',
  buildEnd() {
    const infoOf: ModuleInfo = (id) => this.getModuleInfo(id)
    const all = [...this.getModuleIds()]
    const partsOf = (entry: string) => withImports(all.find((id) => id.endsWith(entry)) ?? '', infoOf)
    const entryModules = partsOf(mainEntry)
    pageModules.clear()
    for (const id of partsOf(pageEntry)) if (!entryModules.has(id)) pageModules.add(id)
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(pageEntry)))
      if (!page) return []
      const parts = [
        page,
        ...chunks.filter(({ fileName, isEntry }) => !isEntry && page.imports.includes(fileName)),
      ]
      const scripts = parts.map(({ fileName }) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
      }))
      const styles = parts.flatMap(({ viteMetadata }) =>
        [...(viteMetadata?.importedCss ?? [])].map((name) => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `./${name}` },
        })),
      )
      return [...scripts, ...styles].map((link) => ({ ...link, injectTo: 'head' }))
    },
  },
}

type ModuleInfo = (id: string) => { importedIds: readonly string[] } | null

/** A module and all that it imports, at whatever distance, not counting `import()`. */
function withImports(id: string, infoOf: ModuleInfo, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const imported of infoOf(id)?.importedIds ?? []) withImports(imported, infoOf, found)
  return found
}

export default defineConfig({
  // Relative, so that the page works under any folder of a static host.
  base: './',
  plugins: [react(), pageInOneFile],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the page shares with the entry stays in the entry.
          includeDependenciesRecursively: false,
          groups: [{ name: 'page', test: (id) => pageModules.has(id) }],
        },
      },
    },
  },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'json-summary'] },
  },
})
