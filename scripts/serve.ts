/** Serves the built page from a folder as a good static host would: compressed copies, long caching, content policy. */
import { createServer, type Server } from 'node:http'
import sirv from 'sirv'

/** The policy that index.html carries too; `frame-ancestors` works only as a header. See docs/hosting.md. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Starts a server on a port; rejects when the port is taken. */
export function serve(folder: string, port: number, host: string): Promise<Server> {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Content-Security-Policy', contentPolicy)
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Referrer-Policy', 'no-referrer')
      const named = path.startsWith('/assets/')
      response.setHeader('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404
      response.end('Not found')
    }),
  )
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}
