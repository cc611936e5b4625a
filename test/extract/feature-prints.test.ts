import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  ask,
  baseOptions,
  otherOptions,
  type Question,
  roleRow,
  sizeOptions,
} from '../../src/extract/attribute-choice.ts'
import { calledInPassing, givenNames } from '../../src/extract/attribute-own.ts'
import type { Cast } from '../../src/extract/attribute-systems.ts'
import { settledRole, tieOf } from '../../src/extract/attribute-ties.ts'
import { sizesIn } from '../../src/extract/catalogued.ts'
import { readDocument } from '../../src/extract/document.ts'
import { encoderInput } from '../../src/extract/encoder/inputs.ts'
import type { Forest } from '../../src/extract/forest.ts'
import { ruledKind } from '../../src/extract/kind-rules.ts'
import { entityCues } from '../../src/extract/name-cues.ts'
import { numberCues } from '../../src/extract/number-cues.ts'
import { ownWork } from '../../src/extract/own-name.ts'
import { readPairs } from '../../src/extract/pair-cues.ts'
import { type Reading, readMentions } from '../../src/extract/reading.ts'
import { refusedBy } from '../../src/extract/refusal-rules.ts'
import { resultCues } from '../../src/extract/result-cues.ts'
import { findStatements } from '../../src/extract/statements.ts'
import { references } from '../../src/extract/syntax.ts'
import { nameZones, type Wording, wordingCues } from '../../src/extract/wording.ts'
import { formTexts } from './feature-forms.ts'
import { type FeatureText, featureTexts, type Step } from './feature-texts.ts'

/*
 * data/encoder.json, linker.json and attribution.json were trained on features that meant one thing each. A feature that comes to
 * mean another makes wrong claims with no error anywhere. So the features of made-up texts are printed (as short sums)
 * and compared: where one changes, train anew (CONTRIBUTING.md), and then take
 * the new prints over with `npx vitest run test/extract/feature-prints.test.ts -u`. Each print covers one step, so that a
 * change says where it is felt.
 */

/** A forest that knows nothing: the prints hang on the features, not on what was learned from them. */
const flat: Forest = { bias: 0, trees: [] }

/** Weights that differ from word to word and from zone to zone, so that no word may change its place unseen. */
const someWords = 'the a of on by to in with we and model benchmark accuracy <number> <name> <model> , . ( )'
const weightsOf = (zone: number) => someWords.split(' ').map((_, index) => 7 * zone + index + 1)
const someForms = '…nch …ench …val test test.'
const someWording: Wording = {
  words: someWords,
  forms: someForms,
  paper: weightsOf(0),
  zones: nameZones.map((_, zone) => weightsOf(zone)),
  ofForms: someForms.split(' ').map((_, index) => index + 1),
}

const someIds = new Map(someWords.split(' ').map((word, index) => [word, 4 + index]))

/** Numbers of a text that are asked for their system: the others only add time. */
const mostNumbers = 2

const print = (value: unknown) =>
  createHash('sha1').update(JSON.stringify(value)).digest('base64url').slice(0, 4)

/** A catalogued name is a benchmark; another is one perhaps. */
const likelihoodOf = (reading: Reading) =>
  reading.entities.map(({ id }, index) => (id === null ? 0.1 + 0.05 * (index % 5) : 1))

function readingPrints({ title, abstract }: FeatureText): Record<string, unknown> {
  const document = readDocument(title, abstract)
  const reading = readMentions(document)
  const likelihood = likelihoodOf(reading)
  const numbers = numberCues(reading)
  const { clean, sentences } = document
  const chances = reading.numbers.map((_, n) => 0.9 - 0.1 * n)
  const pairs = readPairs(reading, likelihood, chances, { ...numbers, rows: [] })
  return {
    read: [clean, sentences, reading.names, reading.entities, reading.numbers, reading.words],
    names: entityCues(reading),
    numbers: [numbers.rows, numbers.lists, numbers.series],
    rules: reading.numbers.map((number, n) => {
      const template = numbers.templates[n]
      return template ? [refusedBy(template)?.id, ruledKind(template, number)] : null
    }),
    results: resultCues(reading, likelihood, []),
    wording: wordingCues(reading, someWording),
    encoder: encoderInput(reading, someIds),
    pairs,
    references: references(reading, likelihood),
    statements: findStatements(document, reading.names, 'p'),
  }
}

function castOf({ title, abstract }: FeatureText): { cast: Cast; reading: Reading } {
  const document = readDocument(title, abstract)
  const reading = readMentions(document)
  const { models } = reading
  return { cast: { document, models, sizes: sizesIn(document), own: ownWork(document) }, reading }
}

function systemPrints(text: FeatureText): Record<string, unknown> {
  const { cast, reading } = castOf(text)
  const questions = reading.numbers
    .slice(0, mostNumbers)
    .map(({ start, unitEnd }, n) => ask(cast, { start, end: unitEnd }, n % 3 === 2 ? 'gain' : 'score', null))
  const each = (row: (question: Question) => unknown) => questions.map(row)
  return {
    own: cast.own.names,
    setting: each(({ setting, all }) => [setting, all]),
    settled: each(({ cast: { document }, setting, all }) => [
      tieOf(document.clean, setting, all),
      settledRole(setting),
    ]),
    role: each((question) => roleRow(question, flat)),
    systems: each((question) => [baseOptions(question, 0.4), otherOptions(question, 0.4)]),
    sizes: each((question) => sizeOptions(question, 0.4, { base: flat, other: flat })),
    ours: each((question) => [...givenNames(question), ...calledInPassing(question)]),
  }
}

const steps: Record<Step, (text: FeatureText) => Record<string, unknown>> = {
  reading: readingPrints,
  systems: systemPrints,
}

const prints = (values: Record<string, unknown>) =>
  Object.entries(values)
    .map(([step, value]) => `${step} ${print(value)}`)
    .join(' ')

describe('the features that the weights were trained on', () => {
  it.each(
    [...featureTexts, ...formTexts].flatMap((texts) => texts.steps.map((step) => ({ step, ...texts }))),
  )('stay what they were: $step of $name', async ({ step, name, texts }) => {
    const lines = [...texts].map(([piece, text]) => `${prints(steps[step](text))} | ${piece}`)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `feature-prints/${`${step} ${name}`.replaceAll(' ', '-')}.txt`,
    )
  })
})
