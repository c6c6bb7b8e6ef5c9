import { describe, expect, it } from 'vitest'
import { legendInWords } from './legend-in-words.ts'

describe('the legend of a file without a picture', () => {
  it('says in words what is drawn, with its colour where one means it', () => {
    const parts = [
      {
        title: 'Bekannte Akteure',
        rows: [
          { mark: { of: 'swatch', token: '--step-0' } as const, text: '1 bis 3' },
          { mark: { of: 'hatch' } as const, text: 'kein Akteur bekannt' },
        ],
      },
    ]
    expect(legendInWords(parts, (token) => (token === '--step-0' ? '#123456' : ''))).toEqual([
      { title: 'Bekannte Akteure', entries: [{ text: '1 bis 3', colour: '#123456' }, { text: 'kein Akteur bekannt' }] },
    ])
  })
})
