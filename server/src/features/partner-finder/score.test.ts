import { describe, expect, it } from 'vitest'
import { countrySentence, distancePoints, distanceSentence, themeSentence } from './score.ts'

describe('the parts of a score', () => {
  it.each([
    [0, 50, 100],
    [25, 50, 50],
    [49.9, 50, 0],
    [50, 50, 0],
    [80, 50, 0],
  ])('give %f km of %f km %i points', (distance, radius, points) => {
    expect(distancePoints(distance, radius)).toBe(points)
  })

  it('say how far it is, and that it is in the same place', () => {
    expect(distanceSentence(12.6, 'Köln', 'de')).toBe('13 km von Köln entfernt (Luftlinie).')
    expect(distanceSentence(1200, 'Köln', 'en')).toBe('1,200 km from Köln as the crow flies.')
    expect(distanceSentence(0, 'Köln', 'de')).toBe('Sitz ebenfalls in Köln.')
    expect(distanceSentence(0.4, 'Köln', 'en')).toBe('Also seated in Köln.')
  })

  it('name themes and countries, and whether they are shared', () => {
    expect(themeSentence(['Bildung', 'Klima', 'Kultur'], true, 'de')).toBe('Gemeinsames Thema: Bildung, Klima und Kultur.')
    expect(themeSentence(['Education'], false, 'en')).toBe('Works on Education.')
    expect(countrySentence(['Ghana', 'Togo'], true, 'en')).toBe('Shared country: Ghana and Togo.')
    expect(countrySentence(['Ghana'], false, 'de')).toContain('laut eigener Angabe oder Quelle: Ghana.')
  })
})
