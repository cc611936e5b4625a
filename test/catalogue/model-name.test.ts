import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import raw from '../../data/models.json' with { type: 'json' }
import { validateModels } from '../../src/catalogue/model-family.ts'
import { findModels, parseModelName } from '../../src/catalogue/model-name.ts'

type Parts = [
  family: string | null,
  version: string | null,
  size: number | null,
  active: number | null,
  tuning: string | null,
]

describe('parseModelName', () => {
  const names: [string, Parts][] = [
    ['Qwen3-30B-A3B', ['Qwen', '3', 30, 3, null]],
    ['Qwen2.5-Math-7B-Instruct', ['Qwen', '2.5', 7, null, 'Math-Instruct']],
    ['Qwen2.5VL-7B', ['Qwen', '2.5', 7, null, 'VL']],
    ['Qwen 3 (8B)', ['Qwen', '3', 8, null, null]],
    ['QwQ-32B', ['QwQ', null, 32, null, null]],
    ['DeepSeek-R1-Distill-Qwen-1.5B', ['DeepSeek', 'R1', 1.5, null, 'Distill-Qwen']],
    ['DeepSeek-R1-0528', ['DeepSeek', 'R1', null, null, null]],
    ['Llama-3.1-8B', ['Llama', '3.1', 8, null, null]],
    ['Llama~3.1~8B', ['Llama', '3.1', 8, null, null]],
    ['LLaMA 3.3 70B Instruct', ['Llama', '3.3', 70, null, 'Instruct']],
    ['Llama3.2:1b', ['Llama', '3.2', 1, null, null]],
    ['Mixtral 8x7B', ['Mistral', null, 46.7, 12.9, null]],
    ['Mixtral-8x22B-Instruct', ['Mistral', null, 141, 39, 'Instruct']],
    ['Mistral-7B-v0.1', ['Mistral', 'v0.1', 7, null, null]],
    ['BLOOM-560m', ['BLOOM', null, 0.56, null, null]],
    ['OPT-350M', ['OPT', null, 0.35, null, null]],
    ['GPT-4o-mini', ['GPT', '4o', null, null, 'mini']],
    ['GPT-4-turbo-2024-04-09', ['GPT', '4', null, null, 'turbo']],
    ['gpt-oss-120b', ['GPT', null, 120, null, null]],
    ['o3-mini-high', ['OpenAI o-series', null, null, null, 'mini-high']],
    ['Phi-3.5-MoE', ['Phi', '3.5', null, null, 'MoE']],
    ['Claude 3.5 Sonnet', ['Claude', '3.5', null, null, 'Sonnet']],
    ['Claude Opus 4.1', ['Claude', '4.1', null, null, 'Opus']],
    ['Gemini 2.5 Pro', ['Gemini', '2.5', null, null, 'Pro']],
    ['Kimi K2', ['Kimi', 'K2', null, null, null]],
    ['ViT-B/16', ['ViT', null, null, null, 'B/16']],
    ['LIMO-32B', [null, null, 32, null, null]],
    ['Tidemark-R1-14B-DS', [null, null, 14, null, 'DS']],
    ['our best system', [null, null, null, null, null]],
  ]
  it.each(names)('%s', (name, expected) => {
    const { family, version, size_b, active_b, tuning, text } = parseModelName(name)
    const seen: Parts = [family, version, size_b, active_b, tuning]
    expect(seen).toEqual(expected)
    expect(text).toBe(name)
  })
})

describe('findModels', () => {
  const texts: [string, string[]][] = [
    ['We tune Qwen3-8B and Llama 3.1-8B-Instruct.', ['Qwen3-8B', 'Llama 3.1-8B-Instruct']],
    ['GPT-4-based judges and LLaMA-style blocks', ['GPT-4', 'LLaMA']],
    ["GPT-4o's answers", ['GPT-4o']],
    ['GPT-4o 24 problems, Gemini 24%, GPT-4o 3.5 points', ['GPT-4o', 'Gemini', 'GPT-4o']],
    ['Starting at Qwen3-4B base accuracy', ['Qwen3-4B']],
    ['R1-Distill-Qwen-7B and OpenMath-Nemotron-32B', ['R1-Distill-Qwen-7B', 'OpenMath-Nemotron-32B']],
    ['the policy $\\pi_0$ moves', ['\\pi_0']],
    ['the policy $\\pi_{0.5}$ moves', ['\\pi_{0.5}']],
    ['Step 2: tune Seed1.5-VL and Step-3', ['Seed1.5-VL', 'Step-3']],
    ['Command A: An overview of Codex: Notes', ['Command A', 'Codex']],
    ['\\textbf{Qwen2.5-7B} wins', ['Qwen2.5-7B']],
    ['LIMO 32B is small', ['LIMO 32B']],
    ['Yi-34B by Prof. Yi', ['Yi-34B']],
    ['Command R+ and Command-R', ['Command R+', 'Command-R']],
  ]
  it.each(texts)('%s', (text, expected) => {
    expect(findModels(text).map((model) => model.text)).toEqual(expected)
  })

  const nothing = [
    'trained on LAION-5B with an LLM-7B budget',
    'Prof. Yi took a step forward and planted a seed',
    'a falcon opts for granite in full bloom',
    'the command runs; mamba snakes and alpacas',
    'We follow the opus and the sonnet',
    'preQwens and xGPTs',
    'an o12 orbit and foo1',
  ]
  it.each(nothing)('finds no model in: %s', (text) => {
    expect(findModels(text)).toEqual([])
  })

  it('does not give a family to a name that only borrows two letters', () => {
    expect(findModels('Open-o3 Video')[0]).toMatchObject({ text: 'Open-o3', family: null })
  })

  it('gives ordered spans without overlap that hold their words', () => {
    const piece = fc.constantFrom(
      'Qwen',
      '3',
      '-',
      '8B',
      ' ',
      'A3B',
      'Instruct',
      'GPT',
      '4o',
      '(',
      ')',
      '.',
      'LIMO',
      'o1',
      '\\pi',
      '$',
      '{',
      'x',
      '7B',
      '\n',
      ':',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let read = 0
        for (const model of findModels(text)) {
          expect(model.start).toBeGreaterThanOrEqual(read)
          expect(model.text).toBe(text.slice(model.start, model.end))
          read = model.end
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('data/models.json', () => {
  it('is valid', () => {
    expect(validateModels(raw)).toEqual([])
  })

  it('is refused with a sentence when a row is wrong', () => {
    const row = { family: 'Tide', names: ['Tide'], caseSensitive: true, needs: null }
    const empty = { mixtures: [], notModels: [] }
    expect(validateModels({ families: [row], ...empty })).toEqual([])
    expect(validateModels({ families: [{ ...row, needs: 'luck' }], ...empty })[0]).toContain(
      'Family 1 must hold',
    )
    expect(validateModels({ families: [row, { ...row, family: 'Reef' }], ...empty })[0]).toContain(
      'again for "Reef"',
    )
    const mixture = { name: '8x1B', size_b: 2, active_b: 5, source: 'card' }
    expect(validateModels({ families: [], mixtures: [mixture], notModels: [] })[0]).toContain('Mixture 1')
    expect(validateModels([])[0]).toContain('must hold the lists')
  })
})
