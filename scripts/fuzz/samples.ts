import { gzipSync } from 'node:zlib'
import fc from 'fast-check'

const abstract =
  'We train a small model and report 71.5% on SheepBench and 40% on WoolQA. ' +
  'A larger one of 7B parameters gains 3.5 points, “more or less”, for $x^2$ — at the same cost.'

const records = [
  { id: '2501.00001', title: 'Small Sums', abstract, authors: ['Ada L.'], published: '2025-01-02' },
  { id: '2501.00002', title: 'Große Summen', abstract: `${abstract} 数学 🐑`, update_date: '2025-01' },
  { title: 'No Id', summary: abstract, authors: 'Ada L. and Bo M.' },
]

const entries = records
  .map(
    ({ title }, n) =>
      `<entry><id>http://arxiv.org/abs/2501.0000${n}v1</id><title>${title}</title>` +
      `<published>2025-01-0${n + 1}T00:00:00Z</published><summary>${abstract}</summary><author><name>A</name></author></entry>`,
  )
  .join('\n')

const listing = records
  .map(({ title }) => `${title}\n\n${abstract.repeat(3)}\n\n  • 3 authors\n·\nJun 11, 2024 2\n`)
  .join('\n')

/** One small whole text in every format that the readers know. */
export const wholeSamples: readonly string[] = [
  records.map((record) => JSON.stringify(record)).join('\n'),
  JSON.stringify(records),
  JSON.stringify(
    records.map((paper) => ({ paper })),
    null,
    2,
  ),
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${entries}\n</feed>\n`,
  `Daily Papers\n\n${listing}`,
]

type Harm = (bytes: Buffer) => Buffer

/** Pieces that break readers: bombs, lone marks, bytes that are no UTF-8. */
const poison = [
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>',
  '&c;',
  '<![CDATA[',
  ']]>',
  '<entry>',
  '</entry>',
  '{',
  '}',
  '[',
  '"',
  '\\',
  '\n',
  '\r',
  '·\n',
  '\uFEFF',
  '\u2028',
  '\0',
  '{"id":null,"title":{},"abstract":[]}\n',
  '1e999',
  '-',
  '{"a":'.repeat(500),
  '<a>'.repeat(300),
].map((text) => Buffer.from(text))
const badBytes = [
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0x1f, 0x8b]),
]

const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (bytes: Buffer, share: number) => Math.floor(bytes.length * share)
const insert = (bytes: Buffer, share: number, piece: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at(bytes, share)), piece, bytes.subarray(at(bytes, share))])

function flipped(bytes: Buffer, share: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  const index = Math.min(copy.length - 1, at(copy, share))
  if (index >= 0) copy.writeUInt8((copy[index] ?? 0) ^ (1 << bit), index)
  return copy
}

const harm: fc.Arbitrary<Harm> = fc.oneof(
  place.map(
    (share): Harm =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Harm =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, at(bytes, Math.min(a, b))),
          bytes.subarray(at(bytes, Math.max(a, b))),
        ]),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(
    ([share, bit]): Harm =>
      (bytes) =>
        flipped(bytes, share, bit),
  ),
  fc.tuple(place, fc.constantFrom(...poison, ...badBytes)).map(
    ([share, piece]): Harm =>
      (bytes) =>
        insert(bytes, share, piece),
  ),
  fc.tuple(place, fc.string({ unit: 'binary', maxLength: 40 })).map(
    ([share, text]): Harm =>
      (bytes) =>
        insert(bytes, share, Buffer.from(text)),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Harm =>
      (bytes) =>
        insert(bytes, b, bytes.subarray(at(bytes, a), at(bytes, a) + 200)),
  ),
)

/** Whole texts with some harm done to them before or after they are packed, and now and then pure noise. */
export const harmedSample: fc.Arbitrary<Buffer> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...wholeSamples),
        fc.array(harm, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('plain', 'plain', 'packed after', 'packed before'),
      )
      .map(([text, harms, packing]) => {
        const start = packing === 'packed before' ? gzipSync(text, { level: 1 }) : Buffer.from(text)
        const harmed = harms.reduce<Buffer>((bytes, apply) => apply(bytes), start)
        return packing === 'packed after' ? gzipSync(harmed, { level: 1 }) : harmed
      }),
  },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 2, arbitrary: fc.json().map((json) => Buffer.from(json)) },
)

/** Inputs that are large in one way: a megabyte of digits, of one line, of nesting, of nothing unpacked. */
export const largeSamples: readonly Buffer[] = [
  Buffer.from('7'.repeat(1e6)),
  Buffer.from(JSON.stringify({ title: 'Digits', abstract: '7'.repeat(1e6) })),
  Buffer.from(JSON.stringify({ title: '9'.repeat(1e6), abstract: 'On SheepBench 5%.' })),
  Buffer.from('{"a":'.repeat(2e5)),
  Buffer.from('['.repeat(1e6)),
  Buffer.from(`<feed>${'<a>'.repeat(3e5)}`),
  Buffer.from(`<feed><entry><title>${'x'.repeat(2e6)}</title></entry></feed>`),
  Buffer.from(`Daily Papers\n\n${'·\n'.repeat(3e5)}`),
  Buffer.from(`A Title\n\n${'word '.repeat(2e5)}\n`),
  gzipSync(Buffer.alloc(2e7, ' ')),
]
