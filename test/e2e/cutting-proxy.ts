import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A host before the real one that breaks the connection in the middle of chosen files. */
export interface CuttingProxy {
  /** Address of the page behind the proxy. */
  url: string
  /** Files whose connection breaks half way; null lets everything through. */
  cut: RegExp | null
  close: () => void
}

/** Starts the proxy on a free port. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const proxy: CuttingProxy = { url: '', cut: null, close: () => server.close() }
  const server: Server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', target)
    const headers = { ...asked.headers, host: url.host, 'accept-encoding': 'identity' }
    const passed = request(url, { method: asked.method, headers }, (real) => {
      const pieces: Buffer[] = []
      real.on('data', (piece: Buffer) => pieces.push(piece))
      real.on('end', () => {
        const body = Buffer.concat(pieces)
        const isCut = asked.method === 'GET' && proxy.cut?.test(url.pathname) === true
        const { 'transfer-encoding': _, ...kept } = real.headers
        answer.writeHead(real.statusCode ?? 502, { ...kept, 'content-length': body.length })
        if (!isCut) answer.end(body)
        else answer.write(body.subarray(0, body.length >> 1), () => asked.socket.destroy())
      })
    })
    passed.on('error', () => asked.socket.destroy())
    passed.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  proxy.url = `http://127.0.0.1:${port}/`
  return proxy
}
