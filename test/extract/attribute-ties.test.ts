import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/claim/record.ts'
import { settingOf } from '../../src/extract/attribute-setting.ts'
import { castOf, systemsSeenFrom } from '../../src/extract/attribute-systems.ts'
import { settledRole, tieOf } from '../../src/extract/attribute-ties.ts'
import { readDocument } from '../../src/extract/document.ts'

function seen(abstract: string, written: string, kind: Kind) {
  const document = readDocument('Larchet: Trees', `We propose Larchet. ${abstract}`)
  const cast = castOf(document)
  const start = document.clean.indexOf(written)
  const setting = settingOf(cast, { start, end: start + written.length }, kind)
  return { document, setting, systems: systemsSeenFrom(cast)(setting.sentence) }
}

const tieIn = (abstract: string, written = '55.0%') => {
  const { document, setting, systems } = seen(abstract, written, 'score')
  const tie = tieOf(document.clean, setting, systems)
  return tie && `${tie.id} ${tie.system.text}`
}

describe('tieOf', () => {
  it.each<[string, string | null]>([
    ['It wins, outperforming GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o (55.0%) is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o ( 55.0%) is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o (accuracy 55.0%) is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o (Acc: 55.0%) is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o (score 55.0%) is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o (at 55.0%) is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o of 55.0% is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o with 55.0% is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o ≈55.0% is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o 55.0% is behind.', 'in-brackets GPT-4o'],
    ['It wins; GPT-4o (Larchaccuracy: 55.0%) is behind.', null],
    ['It wins; GPT-4o (once 55.0%) is behind.', null],
    ['It runs on GPT-4o (55.0%).', null],
    ['It runs with the GPT-4o (55.0%).', null],
    ['It runs via a plain GPT-4o (55.0%).', null],
    ['It runs atop GPT-4o (55.0%).', null],
    ['It runs on Llama-3.1-8B and GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs on Llama-3.1-8B, GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs on trees (old), by GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It is better than on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It wins over a far and rather very old GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It wins against a base model (55.0%).', 'in-brackets base model'],
    ['It wins near a base model (55.0%).', null],
    ['It wins against a base model 55.0%.', null],
    ['It wins against humans (55.0%).', 'in-brackets humans'],
    ['It wins with Larchet-7B (55.0%).', null],
    ['It wins at 7B (55.0%).', null],
    ['GPT-4o is old. It (55.0%) wins.', null],
    ['It wins with 71.0%, versus 55.0% for majority voting.', 'compared-for majority voting'],
    ['It wins with 71.0%, than only 55.0% by GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0%, compared to just 55.0% from the GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0%, against about 55.0% of an older GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% relative to 55.0% using GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% vs. 55.0% F1 in GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus 55.0% when rain falls for GPT-4o.', null],
    ['It wins (71.0% versus 55.0%) for GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus 55.0%) for GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus 55.0%)for GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus 55.0%.for GPT-4o.', null],
    ['It wins with 71.0% versus 55.0% accuracy for GPT-4o.', null],
    ['It wins with 71.0% versus 55.0% Dice for GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus 55.0% for a GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus 55.0% for a very old GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus 55.0% for the far and old GPT-4o.', 'compared-for far'],
    ['It wins with 71.0% versus 55.0% for (far and old) GPT-4o.', null],
    ['It wins with 71.0% and 55.0% for GPT-4o.', null],
    ['It wins with 71.0% rather than 61.0% and 55.0% for GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus 55.0% for Larchet.', null],
    ['It wins with 71.0% versus 55.0%. Rain falls for GPT-4o.', null],
    ['Here the strongest baseline reaches only 55.0%.', 'subject strongest baseline'],
    ['Here the strongest baseline already attains 55.0%.', 'subject strongest baseline'],
    ['Here the strongest baseline, alas, attains 55.0%.', null],
    ['Here the strongest baseline sees 55.0%.', null],
    ['Here the tidy method reaches 55.0%.', null],
    ['Here humans score 55.0%.', 'subject humans'],
    ['Here humans still get 55.0%.', 'subject humans'],
    ['Here Larchet scores 55.0%.', null],
    ['Here GPT-4o scores 55.0%.', null],
    ['Here the vanilla model drops to 55.0%.', 'subject vanilla model'],
    ['Here the frontier models average 55.0%.', 'subject frontier models'],
    ['Here the vanilla model solves trees; rain is 55.0%.', null],
    ['Here the vanilla model solves trees (rain is 55.0%).', null],
    ['The vanilla model solves trees. It is at 55.0%.', null],
    ['Here the strongest baselines reach 55.0%.', 'subject strongest baselines'],
    ['The trees of baselines still reach 55.0%.', 'subject baselines'],
    ['Here our best model reaches 55.0%.', null],
    ['It runs on\ta GPT-4o (55.0%).', null],
    ['It runs on $$ GPT-4o (55.0%).', null],
    ['It wins; they exceed GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs to exceed on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs, exceeding those on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['Here the old baselines reach 55.0%.', 'subject old baselines'],
    ['It runs to beat on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs, beating those on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs, surpassing those on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs vs those on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs vs. those on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs than $$ those on GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs on trees,by GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It runs on trees and $$ by GPT-4o (55.0%).', 'in-brackets GPT-4o'],
    ['It wins with 71.0% versus a 55.0% for GPT-4o.', 'compared-for GPT-4o'],
    ['It wins with 71.0% versus an 55.0% for GPT-4o.', 'compared-for GPT-4o'],
  ])('%s', (abstract, tie) => {
    expect(tieIn(abstract)).toBe(tie)
  })
})

it('ties a number to its system whether or not its unit is taken as its part', () => {
  for (const rest of ['% for GPT-4o.', ' % for GPT-4o.', '%) for GPT-4o.', ' for GPT-4o.'])
    expect(tieIn(`It wins with 71.0 versus 55.0${rest}`, '55.0')).toBe('compared-for GPT-4o')
})

describe('the subject of a clause', () => {
  const verbs =
    'achieve achieves achieved reach reaches reached attain attains attained obtain obtains obtained score scores ' +
    'scored get gets retain retains retained yield yields yielded solve solves solved average averages averaged record ' +
    'records recorded stay stays stayed remain remains remained drop drops dropped fall falls fell improve improves ' +
    'improved exceed exceeds exceeded'
  it.each(verbs.split(' '))('takes the number that it %s', (verb) => {
    expect(tieIn(`Here the vanilla model ${verb} 55.0%.`)).toBe('subject vanilla model')
  })

  it.each('get getting scoring reachs solver stayes drope falles'.split(' ').slice(1))(
    'but not "%s"',
    (verb) => {
      expect(tieIn(`Here the vanilla model ${verb} 55.0%.`)).toBeNull()
    },
  )
})

describe('settledRole', () => {
  const roleOf = (abstract: string, written: string, kind: Kind = 'score') =>
    settledRole(seen(abstract, written, kind).setting)

  it.each<[string, string, string | null]>([
    ['It goes from 41.0% to 55.0%.', '41.0%', 'other'],
    ['It goes from 41.0% to 55.0%.', '55.0%', 'own'],
    ['It drops from 71.0% to 55.0%.', '55.0%', null],
    ['It declines from 71.0% to 55.0%.', '55.0%', null],
    ['It lowers trees from 71.0% to 55.0%.', '55.0%', null],
    ['Our method reaches 55.0%.', '55.0%', 'own'],
    ['Our very tidy small model achieves 55.0%.', '55.0%', 'own'],
    ['The proposed framework yields 55.0%.', '55.0%', 'own'],
    ['The proposed agents scored 55.0%.', '55.0%', 'own'],
    ['The proposed agent scored 55.0%.', '55.0%', 'own'],
    ['Our agent, as ever, attains 55.0%.', '55.0%', null],
    ['Our agent very soon attains 55.0%.', '55.0%', 'own'],
    ['Our method, in all its many far too many ways, attains 55.0%.', '55.0%', null],
    ['Our agent attaining no more than 55.0%.', '55.0%', null],
    ['Our agent does yield 55.0%.', '55.0%', 'own'],
    ['Our agent reached, then scoring, 55.0%.', '55.0%', 'own'],
    ['Our method without trees reaches 55.0%.', '55.0%', null],
    ['Our method, in spring, reaches 55.0%.', '55.0%', null],
    ['Our method reaches more than 55.0%.', '55.0%', null],
    ['Our method reaches 71.0% while it was 55.0%.', '55.0%', null],
    ['Our method reaches 71.0%; trees 55.0%.', '55.0%', null],
    ['Our trees reach 55.0%.', '55.0%', null],
    ['Our method sees 55.0%.', '55.0%', null],
    ['The method reaches 55.0%.', '55.0%', null],
    ['It is at 55.0%.', '55.0%', null],
    ['Scores range from 41.0% to 55.0%.', '41.0%', null],
    ['Scores vary widely, from 41.0% to 55.0%.', '55.0%', null],
  ])('%s %s', (abstract, written, role) => {
    expect(roleOf(abstract, written)).toBe(role)
  })

  it('settles no gain', () => {
    expect(roleOf('It goes from 41.0% to 55.0%.', '41.0%', 'gain')).toBeNull()
    expect(roleOf('Our method reaches 55.0%.', '55.0%', 'relative')).toBeNull()
  })
})
