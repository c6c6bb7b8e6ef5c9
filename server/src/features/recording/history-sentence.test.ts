import { describe, expect, it } from 'vitest'
import { historySentence } from './history-sentence.ts'

const seed = (changed: Record<string, number>) =>
  (['de', 'en'] as const).map((language) => historySentence({ name: 'seed', role: 'SEED', changed, changes: [] }, String, language))

describe('the sentence of a loaded seed', () => {
  it('counts what was put, the most first', () => {
    expect(seed({ claim: 1, actor: 1200 })).toEqual([
      'Grunddaten geladen: 1.200 Akteure, 1 Aussage.',
      'Base data loaded: 1,200 actors, 1 claim.',
    ])
  })

  it('says of the command that ends it that all is there, not that nothing was loaded', () => {
    expect(seed({})).toEqual(['Grunddaten vollständig geladen.', 'Base data loaded completely.'])
  })
})
