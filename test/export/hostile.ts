import fc from 'fast-check'

/** Texts that break careless writers. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '=HYPERLINK("http://x.example","y")',
  '+4.1% on a benchmark',
  '-3.5',
  '@SUM(A1)',
  '＝1+1',
  '__proto__',
  'constructor',
  'a "quoted" \'word\'',
  '\u202egnp.exe',
  'a\u2066b\u2069',
  'nul\0nul',
  'lone \ud800 surrogate',
  'tail \udc00',
  'one\r\ntwo\nthree\ttab',
  '}{ \\end{tabular} \\input{/etc/passwd} % & # $ ^ _ ~',
  '*starred [option]',
  '| a | b |',
  '`code` <!-- c --> ![i](x)',
  '日本語 ä ß λ ≥ 90 … – “x”',
  '',
  ' ',
  ',;\t"',
]

/** Any text at all: code points, lone surrogates and the pieces above, joined at random. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''))

export const provenance = {
  title: 'Scores on a sample',
  snapshot: '0123456789ab',
  filters: 'scores; benchmark sample "A" & B_1',
  date: '2026-01-02',
  link: 'https://board.example/?b=a,b&kind=score',
}
