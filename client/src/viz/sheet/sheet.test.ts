import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../graph/scene.ts'
import { layOut, type Sheet } from './sheet.ts'
import { type Pen, SvgPen } from './svg-pen.ts'
import { inColumns, wrapped } from './text-flow.ts'

const LETTER = 7
const widthOf = (text: string) => text.length * LETTER
const MEASURE = { font: '', measureText: (text: string) => ({ width: widthOf(text) }) as TextMetrics }
const THEME: Theme = {
  surface: '#ffffff',
  text: '#111111',
  quiet: '#222222',
  edge: '#333333',
  relation: '#444444',
  disputed: '#550000',
  accent: '#000066',
  colourOf: (token) => `colour of ${token}`,
}

describe('a text in lines', () => {
  const words = fc.array(fc.stringMatching(/^[a-zä&]{1,30}$/), { minLength: 1, maxLength: 12 })

  it('has no line that is too wide and leaves no letter out', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: LETTER, max: 200 }), (parts, width) => {
        const lines = wrapped(parts.join(' '), width, widthOf)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''))
      }),
    )
  })

  it('breaks between words where it can', () => {
    expect(wrapped('eins zwei drei', 9 * LETTER, widthOf)).toEqual(['eins zwei', 'drei'])
    expect(wrapped('', 50, widthOf)).toEqual([''])
  })
})

describe('boxes in columns', () => {
  it('never overlap, and end where it is said', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (heights, columns) => {
        const { places, height } = inColumns(heights, columns, 10)
        const ends = places.map(({ top }, i) => top + heights[i]!)
        expect(height).toBe(Math.max(0, ...ends))
        places.forEach((a, i) => {
          places.forEach((b, j) => {
            if (i < j && a.column === b.column) expect(b.top).toBeGreaterThanOrEqual(ends[i]! + 10)
          })
        })
      }),
    )
  })
})

describe('a sheet', () => {
  const sheet: Sheet = {
    title: 'Netzwerk',
    lines: ['Stand: heute', '3 durch Filter ausgeblendet'],
    pictures: [
      {
        width: 700,
        height: 400,
        draw: (pen) => {
          pen.fillStyle = '#abcdef'
          pen.fillRect(0, 0, 700, 400)
        },
      },
    ],
    legend: [
      {
        title: 'Art',
        rows: [
          { mark: { of: 'shape', shape: 'triangle', token: '--kind-a', hollow: false }, text: 'Zivilgesellschaft', count: '4' },
          { mark: { of: 'shape', shape: 'rounded-square', token: '--kind-b', hollow: true }, text: 'Kommune im Ausland' },
        ],
      },
      { title: 'Beleg', rows: [{ mark: { of: 'line', status: 'STATED', faint: false }, text: 'angegeben' }] },
      { title: 'Größe', rows: [{ mark: { of: 'circle', radius: 9 }, text: '12' }] },
    ],
    foot: ['Quellen und Lizenz', 'Diese Ansicht: http://muster.example/netzwerk'],
  }
  const drawn = (of: Sheet) => {
    const laid = layOut(of, THEME, 'sans-serif', MEASURE)
    const pen = new SvgPen(MEASURE)
    for (const _ of laid.pieces(pen));
    return { ...laid, file: pen.file({ ...laid, title: of.title, description: '' }) }
  }
  const heightsOf = (file: string) => [...file.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y))

  it('holds the title, what is left out, the picture, the legend, sources and link, and nothing beyond its edge', () => {
    const { file, width, height } = drawn(sheet)
    for (const text of [
      'Netzwerk',
      '3 durch Filter ausgeblendet',
      'Art',
      'Zivilgesellschaft',
      'angegeben',
      '12',
      'Quellen und Lizenz',
      'Diese Ansicht: http://muster.example/netzwerk',
    ])
      expect(file).toContain(`>${text}</text>`)
    expect(file).toContain('<rect x="0" y="0" width="700" height="400" fill="#abcdef"/>')
    expect(file).toContain('fill="colour of --kind-a"')
    expect(file).toMatch(/fill="none" stroke="colour of --kind-b"/)
    expect(file).toMatch(/stroke="#444444" stroke-width="1" stroke-dasharray="6 3"/)
    expect(width).toBe(748)
    expect(Math.max(...heightsOf(file))).toBeLessThan(height)
  })

  it('tells swatches apart without their colours: one has dots, one an edge', () => {
    const swatch = (how: object) => [{ title: 'Abdeckung', rows: [{ mark: { of: 'swatch', token: '--c', ...how } as const, text: 'so' }] }]
    const marks = (how: object) => {
      const { file } = drawn({ ...sheet, legend: swatch(how) })
      return [file.match(/fill="colour of --dots"/g)?.length ?? 0, /stroke="#111111" stroke-width="1.4"/.test(file)]
    }
    expect(marks({})).toEqual([0, false])
    expect(marks({ dots: '--dots' })).toEqual([5, false])
    expect(marks({ edged: true })).toEqual([0, true])
  })

  it('grows with what is written on it', () => {
    const long = drawn({ ...sheet, foot: [...sheet.foot, 'Wort '.repeat(200)] })
    expect(long.height).toBeGreaterThan(drawn(sheet).height + 100)
    expect(Math.max(...heightsOf(long.file))).toBeLessThan(long.height)
  })

  it('of a narrow picture is as wide as its words need', () => {
    expect(drawn({ ...sheet, pictures: [{ ...sheet.pictures[0]!, width: 300 }] }).width).toBe(688)
  })

  it('of two pictures has them side by side, each below its own title and lines, with the lines of a comparison explained', () => {
    const half = (title: string, colour: string) => ({
      title,
      lines: ['12 Beziehungen'],
      width: 400,
      height: 300,
      draw: (pen: Pen) => {
        pen.fillStyle = colour
        pen.fillRect(0, 0, 400, 300)
      },
    })
    const legend = [{ title: 'Linien', rows: [{ mark: { of: 'change', change: 'gone' } as const, text: 'beendet', count: '3' }] }]
    const { file, width } = drawn({ ...sheet, pictures: [half('Stand 2015', '#aaaaaa'), half('Stand 2020', '#bbbbbb')], legend })
    expect(width).toBe(2 * 400 + 24 + 48)
    const at = (text: string) => Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${text}</text>`).exec(file)![1])
    expect([at('Stand 2015'), at('Stand 2020')]).toEqual([24, 24 + 400 + 24])
    expect(file.match(/>12 Beziehungen</g)).toHaveLength(2)
    expect(file).toMatch(/stroke="colour of --disputed" stroke-width="2.6"/)
  })
})
