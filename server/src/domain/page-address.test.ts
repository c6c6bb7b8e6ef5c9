import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageKey } from './page-address.ts'

describe('an address', () => {
  it.each([
    ['https://muster.example/umfrage', 'http://www.muster.example/umfrage/'],
    ['https://muster.example', 'HTTPS://MUSTER.example:443/#oben'],
    ['https://muster.example/b%c3%bcro', ' https://muster.example/büro '],
    ['https://muster.example/?a=1&b=2', 'https://muster.example/?b=2&utm_source=brief&a=1&fbclid=x'],
  ])('%s is the same page as %s', (a, b) => {
    expect(pageKey(a)).toBeDefined()
    expect(pageKey(a)).toBe(pageKey(b))
  })

  it.each([
    ['https://muster.example/umfrage', 'https://muster.example/Umfrage'],
    ['https://muster.example/?jahr=2025', 'https://muster.example/?jahr=2026'],
    ['https://muster.example/a', 'https://beispiel.example/a'],
    ['https://muster.example:8080/a', 'https://muster.example/a'],
    ['https://muster.example/?a=1&a=2', 'https://muster.example/?a=2&a=1'],
  ])('%s is another page than %s', (a, b) => {
    expect(pageKey(a)).not.toBe(pageKey(b))
  })

  it.each(['', 'Auskunft der Stadt', 'ftp://muster.example/a', 'mailto:amt'])('that is none of the web has none: "%s"', (text) => {
    expect(pageKey(text)).toBeUndefined()
  })

  it('written from its key is the page it was', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const key = pageKey(address)
        expect(pageKey(`http://www.${key}`)).toBe(key)
      }),
      { numRuns: 30 },
    )
  })
})
