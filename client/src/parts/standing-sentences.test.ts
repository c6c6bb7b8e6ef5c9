import { describe, expect, it } from 'vitest'
import { FIRST, OTHERS, RANKED, sentenceOf } from './standing-sentences.ts'

describe('a number of an actor in plain words', () => {
  it('says which share of the paths, and has words of its own for none', () => {
    expect(sentenceOf({ measure: 'BETWEENNESS', value: 27, share: 0.34 }, 4)).toEqual({
      measure: 'BETWEENNESS',
      text: 'BETWEENNESS',
      share: 0.34,
    })
    expect(sentenceOf({ measure: 'BETWEENNESS', value: 0, share: 0 }, 4)).toEqual({ measure: 'BETWEENNESS', text: 'BETWEENNESS_none' })
  })

  it('turns closeness into steps, because nobody counts in one over steps', () => {
    expect(sentenceOf({ measure: 'CLOSENESS', value: 0.4 }, 4)).toMatchObject({ number: 2.5 })
  })

  it('sets independent contacts against all of them', () => {
    expect(sentenceOf({ measure: 'EFFECTIVE_SIZE', value: 3.5 }, 4)).toMatchObject({ number: 3.5, count: 4 })
  })

  it('is silent where there is none', () => {
    expect(sentenceOf({ measure: 'CLOSENESS', value: null }, 0)).toBeUndefined()
    expect(sentenceOf({ measure: 'COMMUNITY', value: 3 }, 4)).toBeUndefined()
  })

  it('exists for every measure that is told', () => {
    for (const measure of [...FIRST, ...OTHERS]) expect(sentenceOf({ measure, value: 1, share: 1 }, 4)?.measure).toBe(measure)
    for (const measure of RANKED) expect([...FIRST, ...OTHERS]).toContain(measure)
  })
})
