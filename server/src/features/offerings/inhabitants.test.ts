import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inhabitantsIn } from './inhabitants.ts'

const written = (value: number) => fc.constantFrom(String(value), new Intl.NumberFormat('de-DE').format(value))
const number = fc.integer({ min: 1, max: 4_000_000 })

it('reads the limits that a text states, however the number is written', () => {
  fc.assert(
    fc.property(
      number.chain((value) => fc.tuple(fc.constant(value), written(value))),
      fc.constantFrom('Einwohner', 'Einwohnern', 'Einw.', 'inhabitants'),
      ([value, text], people) => {
        expect(inhabitantsIn(`Kommunen unter ${text} ${people}`)).toEqual({ most: value - 1 })
        expect(inhabitantsIn(`Kommunen bis zu ${text} ${people}`)).toEqual({ most: value })
        expect(inhabitantsIn(`Kommunen mit mehr als ${text} ${people}`)).toEqual({ least: value + 1 })
        expect(inhabitantsIn(`Kommunen ab ${text} ${people}`)).toEqual({ least: value })
        expect(inhabitantsIn(`zwischen ${text} und ${text} ${people}`)).toEqual({ least: value, most: value })
      },
    ),
  )
})

it.each(['', 'Kommunen', 'mindestens 3 Vereine', 'bis 31.12.2026', '8.000 Einwohner'])('finds no limit in "%s"', (text) => {
  expect(inhabitantsIn(text)).toBeUndefined()
})
