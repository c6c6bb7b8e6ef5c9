import { describe, expect, it } from 'vitest'
import { SvgPen } from './svg-pen.ts'

const WIDE = { font: '', measureText: (text: string) => ({ width: text.length * 7 }) as TextMetrics }
const PAGE = { width: 100, height: 50, title: 'Titel', description: 'Worte' }
const drawn = (draw: (pen: SvgPen) => void): string => {
  const pen = new SvgPen(WIDE)
  draw(pen)
  return pen.file(PAGE)
}

describe('a canvas that writes SVG', () => {
  it('writes a line with the dashes of its evidence', () => {
    expect(
      drawn((pen) => {
        pen.strokeStyle = '#123456'
        pen.lineWidth = 1.5
        pen.setLineDash([6, 3])
        pen.beginPath()
        pen.moveTo(1, 2.005)
        pen.lineTo(30.1234, 4)
        pen.stroke()
      }),
    ).toContain('<path d="M1 2.01L30.12 4" fill="none" stroke="#123456" stroke-width="1.5" stroke-dasharray="6 3"/>')
  })

  it('writes circles, polygons and rounded squares as paths that are filled', () => {
    const file = drawn((pen) => {
      pen.fillStyle = '#abcdef'
      pen.globalAlpha = 0.4
      pen.beginPath()
      pen.arc(10, 10, 5)
      pen.fill()
      pen.beginPath()
      for (const [x, y] of [
        [0, 0],
        [4, 0],
        [2, 3],
      ] as const)
        pen.lineTo(x, y)
      pen.closePath()
      pen.fill()
      pen.beginPath()
      pen.roundRect(0, 0, 10, 8, 2)
      pen.fill()
    })
    expect(file).toContain('<path d="M15 10A5 5 0 1 1 5 10A5 5 0 1 1 15 10Z" fill="#abcdef" opacity="0.4"/>')
    expect(file).toContain('<path d="M0 0L4 0L2 3Z" fill="#abcdef" opacity="0.4"/>')
    expect(file).toContain('M2 0h6a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-6a2 2 0 0 1 -2 -2v-4a2 2 0 0 1 2 -2Z')
  })

  it('keeps texts as texts, once, with the seam around them', () => {
    const file = drawn((pen) => {
      pen.font = '600 13px "Fira Sans", sans-serif'
      pen.textAlign = 'center'
      pen.strokeStyle = '#ffffff'
      pen.lineWidth = 5
      pen.strokeText('Köln & <Umland>', 5, 6)
      pen.fillStyle = '#141c26'
      pen.fillText('Köln & <Umland>', 5, 6)
    })
    expect(file).toContain(
      `<text x="5" y="6" textLength="105" lengthAdjust="spacingAndGlyphs" font-family="'Fira Sans', sans-serif" font-size="13" font-weight="600" text-anchor="middle" fill="#141c26" stroke="#ffffff" stroke-width="5" stroke-linejoin="round" paint-order="stroke">Köln &amp; &lt;Umland&gt;</text>`,
    )
    expect(file.match(/<text/g)).toHaveLength(1)
  })

  it('a seam belongs to no other text', () => {
    const file = drawn((pen) => {
      pen.strokeText('eins', 0, 0)
      pen.fillText('zwei', 0, 0)
    })
    expect(file).not.toContain('paint-order')
  })

  it('moves and cuts what is drawn until it is restored, together with the style', () => {
    const file = drawn((pen) => {
      pen.save()
      pen.translate(10, 20)
      pen.beginPath()
      pen.rect(0, 0, 50, 40)
      pen.clip()
      pen.fillStyle = '#ff0000'
      pen.fillRect(0, 0, 1, 1)
      pen.restore()
      pen.fillRect(2, 2, 1, 1)
    })
    expect(file).toMatch(
      /<g transform="translate\(10 20\)">\n<clipPath id="clip1"><rect x="0" y="0" width="50" height="40"\/><\/clipPath>\n<g clip-path="url\(#clip1\)">\n<rect [^>]*fill="#ff0000"\/>\n<\/g>\n<\/g>\n<rect [^>]*fill="#000000"\/>/,
    )
  })

  it('measures as the canvas does and says what it shows', () => {
    const pen = new SvgPen(WIDE)
    pen.font = '12px sans-serif'
    expect(pen.measureText('abc').width).toBe(21)
    expect(WIDE.font).toBe('12px sans-serif')
    expect(pen.file(PAGE)).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*viewBox="0 0 100 50"[^>]*>\n<title id="title">Titel<\/title>\n<desc id="description">Worte<\/desc>/,
    )
  })
})

describe('arcs, bows and areas to clip to', () => {
  const pen = () => new SvgPen({ font: '', measureText: () => ({ width: 1 }) as TextMetrics })
  const fileOf = (one: SvgPen) => one.file({ width: 9, height: 9, title: '', description: '' })

  it('write part of a circle as an arc that begins and ends at its angles, the long way round where it is more than half', () => {
    const half = pen()
    half.beginPath()
    half.arc(10, 10, 4, 0, Math.PI / 2)
    half.stroke()
    expect(fileOf(half)).toContain('d="M14 10A4 4 0 0 1 10 14"')
    const most = pen()
    most.beginPath()
    most.arc(10, 10, 4, 0, 1.5 * Math.PI)
    most.stroke()
    expect(fileOf(most)).toContain('d="M14 10A4 4 0 1 1 10 6"')
  })

  it('write a bow, and clip to whatever area was drawn last', () => {
    const one = pen()
    one.save()
    one.beginPath()
    one.moveTo(0, 0)
    one.quadraticCurveTo(5, 5, 10, 0)
    one.clip()
    one.fillRect(0, 0, 9, 9)
    one.restore()
    expect(fileOf(one)).toMatch(/<clipPath id="(\w+)"><path d="M0 0Q5 5 10 0"\/><\/clipPath>\n<g clip-path="url\(#\1\)">\n<rect/)
  })
})
