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
