import { describe, expect, it } from 'vitest'
import { fold, foldedWords } from './fold.ts'

describe('folding', () => {
  it.each([
    ['Köln', 'koln'],
    ['Koeln', 'koln'],
    ['KOLN', 'koln'],
    ['Muenchen', 'munchen'],
    ['Straße', 'strasse'],
    ['Cottbus/Chóśebuz', 'cottbus chosebuz'],
    ['LK München', 'landkreis munchen'],
    ['Neustadt a.d. Weinstr.', 'neustadt an der weinstrasse'],
    ['Neustadt a. d. Weinstraße', 'neustadt an der weinstrasse'],
    ['Neustadt an der Weinstrasse', 'neustadt an der weinstrasse'],
    ['Neumarkt i.d.OPf.', 'neumarkt in der opf'],
    ['St. Ingbert', 'sankt ingbert'],
    ['St Ingbert', 'sankt ingbert'],
    ['Sankt Ingbert', 'sankt ingbert'],
    ['St', 'st'],
    ['Verein für Bildung e. V.', 'verein fur bildung'],
    ['Verein für Bildung e.V.', 'verein fur bildung'],
    ['Verein für Bildung eV', 'verein fur bildung'],
    ['Evangelische Kirche', 'evangelische kirche'],
    ['Łódź', 'lodz'],
    ['Frankfurt a.M.', 'frankfurt am main'],
    ['- . -', ''],
  ])('writes %s as %s', (text, folded) => expect(fold(text)).toBe(folded))

  it('keeps where each word stands, so that the browser can mark it', () => {
    expect(foldedWords('Stadt Köln, a.d. Weinstr.')).toEqual([
      { word: 'stadt', start: 0, end: 5 },
      { word: 'koln', start: 6, end: 10 },
      { word: 'an', start: 12, end: 16 },
      { word: 'der', start: 12, end: 16 },
      { word: 'weinstrasse', start: 17, end: 25 },
    ])
  })
})
