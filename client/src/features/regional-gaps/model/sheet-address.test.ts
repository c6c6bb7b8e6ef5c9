import { expect, test } from 'vitest'
import { sheetAddress } from './sheet-address.ts'

const nothing = { partner: [], thema: [], partnerland: [], stand: undefined, grenze: undefined }

test('the address of a sheet holds its language, what the page is asked by, and districts where they are asked for', () => {
  expect(sheetAddress('r-05382', { language: 'de', asked: nothing })).toBe('/blatt/r-05382.pdf?sprache=de')
  const asked = {
    ...nothing,
    partner: ['UMBRELLA' as const],
    thema: ['t-bildung', 't-klima'],
    partnerland: ['l-GH'],
    stand: '2020-01-01',
    grenze: 36,
  }
  expect(sheetAddress('r-05', { language: 'en', asked, districts: true, progress: true })).toBe(
    '/blatt/r-05.pdf?sprache=en&partner=UMBRELLA&thema=t-bildung.t-klima&partnerland=l-GH&stand=2020-01-01&grenze=36&kreise=1&fortschritt=1',
  )
})
