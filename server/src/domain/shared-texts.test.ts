import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharedTexts } from './shared-texts.ts'

it('leaves data as they are, whatever was shared before', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (all) => {
      const share = sharedTexts()
      for (const data of all) expect(share(structuredClone(data))).toEqual(data)
    }),
  )
})

it('puts one list of texts for all equal ones', () => {
  const share = sharedTexts()
  const [one, other] = [share({ themes: ['t-a', 't-b'] }), share({ themes: ['t-a', 't-b'] })]
  expect(one.themes).toBe(other.themes)
  expect(share([['t-a'], ['t-b'], 't-a']).slice(0, 2)).toEqual([['t-a'], ['t-b']])
})
