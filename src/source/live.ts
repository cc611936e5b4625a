import { SourceError } from './record.ts'

/** Page of the arXiv API that answers a query, newest first (https://info.arxiv.org/help/api/user-manual.html). */
export function arxivAddress(query: string, base = 'https://export.arxiv.org'): string {
  const search = new URLSearchParams({
    search_query: query,
    start: '0',
    max_results: '200',
    sortBy: 'submittedDate',
    sortOrder: 'descending',
  })
  return `${base}/api/query?${search}`
}

/** Address of the Hugging Face Daily Papers of one day (YYYY-MM-DD) as JSON. */
export function hfDailyAddress(day: string, base = 'https://huggingface.co'): string {
  return `${base}/api/daily_papers?date=${day}`
}

/** Bytes of an answer over HTTP. Throws SourceError when no good answer comes within five minutes. */
export async function* fetchBytes(
  address: string,
  fetchAddress: typeof fetch,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const response = await ask(address, fetchAddress)
  if (!response.ok || response.body === null) {
    throw new SourceError(`the server answered ${response.status}`, 'check the address, or try again later')
  }
  try {
    for await (const chunk of response.body) {
      onRead(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw new SourceError(`the answer broke off (${causeOf(error)})`, 'try again; papers before it were read')
  }
}

async function ask(address: string, fetchAddress: typeof fetch): Promise<Response> {
  try {
    return await fetchAddress(address, {
      headers: { accept: 'application/atom+xml, application/json, text/plain' },
      signal: AbortSignal.timeout(300_000),
    })
  } catch (error) {
    throw new SourceError(`no answer (${causeOf(error)})`, 'check the address and the network')
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
