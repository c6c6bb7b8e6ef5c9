const STYLE = {
  fillStyle: '#000000' as string | CanvasGradient | CanvasPattern,
  strokeStyle: '#000000' as string | CanvasGradient | CanvasPattern,
  lineWidth: 1,
  lineCap: 'butt' as CanvasLineCap,
  lineJoin: 'miter' as CanvasLineJoin,
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start' as CanvasTextAlign,
  textBaseline: 'alphabetic' as CanvasTextBaseline,
}
export type Style = Readonly<typeof STYLE>

/** What pens have in common that are no canvas: how they draw, at first as a canvas does, and how wide a text is. */
export abstract class StyledPen {
  fillStyle = STYLE.fillStyle
  strokeStyle = STYLE.strokeStyle
  lineWidth = STYLE.lineWidth
  lineCap = STYLE.lineCap
  lineJoin = STYLE.lineJoin
  globalAlpha = STYLE.globalAlpha
  font = STYLE.font
  textAlign = STYLE.textAlign
  textBaseline = STYLE.textBaseline
  private readonly measure: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>

  /** `measure`: a true canvas, which knows how wide a text is. */
  constructor(measure: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>) {
    this.measure = measure
  }

  measureText(text: string): TextMetrics {
    this.measure.font = this.font
    return this.measure.measureText(text)
  }

  protected style(): Style {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline } = this
    return { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline }
  }
}
