/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const pageEntry = '/src/app/draw-app.tsx'

/**
 * The page's code is a chunk of its own, so that the entry can start the engine first; it and its styles are asked for
 * with the entry and not after it.
 */
const preloadPage: Plugin = {
  name: 'preload-page',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(pageEntry))
      if (!page) return []
      const parts = [page, ...chunks.filter(({ fileName }) => page.imports.includes(fileName))]
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

export default defineConfig({
  // Relative, so that the page works under any folder of a static host.
  base: './',
  plugins: [react(), preloadPage],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 600 },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'json-summary'] },
  },
})
