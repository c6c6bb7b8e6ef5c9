import { eachInTurns, type TurnOptions } from '../../ui/in-turns.ts'
import { RecordingPen } from './recording-pen.ts'
import type { Done, FontFile, ToDraw } from './sheet-worker.ts'
import type { Pen } from './svg-pen.ts'

export interface Paper {
  /** In pixels of the screen. */
  readonly width: number
  readonly height: number
  /** Pixels of the file to one of the screen. */
  readonly scale: number
  readonly family: string
}

/** How much is drawn of all that there is; of all nothing while that is not known. */
export type DrawnSoFar = (done: number, total: number) => void

interface Options {
  readonly signal?: AbortSignal | undefined
  readonly progress?: DrawnSoFar | undefined
}

/**
 * What is drawn piece by piece as a PNG. The page only says what to draw, in turns; strokes and file are made beside it, so
 * that it stays usable however many they are. Nothing where the browser gives no paper of that size; throws the signal's
 * reason once it is aborted.
 */
export async function pixelsOf(
  paper: Paper,
  pieces: (pen: Pen) => Iterable<void>,
  measure: CanvasRenderingContext2D,
  { signal, progress }: Options,
): Promise<Blob | undefined> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' })
  const ask = (asked: ToDraw, transfer: Transferable[] = []) => worker.postMessage(asked, transfer)
  let [sent, done, isAll] = [0, 0, false]
  try {
    const file = new Promise<Blob | undefined>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Done>) => {
        if ('file' in data) return resolve(data.file)
        done += data.drawn
        progress?.(done, isAll ? sent : 0)
      })
      worker.addEventListener('error', () => reject(new Error('The picture was not drawn')))
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
    // Whoever stops while strokes are being told does not wait for it.
    file.catch(() => {})
    const { width, height, scale, family } = paper
    ask({ is: 'paper', width, height, scale, fonts: fontsOf(family) })
    const pen = new RecordingPen(measure)
    const send = () => {
      const strokes = pen.take()
      sent += strokes.numbers.length
      ask({ is: 'strokes', strokes }, [strokes.numbers.buffer])
    }
    const turns: TurnOptions = { ...(signal && { signal }), progress: send }
    await eachInTurns(pieces(pen), () => {}, turns)
    send()
    isAll = true
    ask({ is: 'end' })
    return await file
  } finally {
    worker.terminate()
  }
}

/** The files that the page's font is made of. */
function fontsOf(family: string): readonly FontFile[] {
  const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule)
  return faces.flatMap(({ style }) => {
    const told = (name: string) => style.getPropertyValue(name)
    const own = told('font-family').replaceAll(/["']/g, '')
    if (!family.includes(own)) return []
    return [{ family: own, source: told('src'), descriptors: { weight: told('font-weight'), unicodeRange: told('unicode-range') } }]
  })
}
