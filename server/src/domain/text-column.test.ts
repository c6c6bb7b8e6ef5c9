import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textColumn } from './text-column.ts'

it('gives each row its text, empty ones too', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const column = textColumn(texts)
      expect(texts.map((_, row) => column.at(row))).toEqual(texts)
    }),
  )
})
