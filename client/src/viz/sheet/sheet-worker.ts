import { drawn, type Strokes } from './recording-pen.ts'

/** A font as the page declares it. */
export interface FontFile {
  readonly family: string
  readonly source: string
  readonly descriptors: FontFaceDescriptors
}

/** First the paper, then stroke upon stroke, at last that nothing more comes. */
export type ToDraw =
  | { readonly is: 'paper'; readonly width: number; readonly height: number; readonly scale: number; readonly fonts: readonly FontFile[] }
  | { readonly is: 'strokes'; readonly strokes: Strokes }
  | { readonly is: 'end' }

/** What was asked for has been done: the paper is there, so many numbers of strokes are drawn, or the file is ready. */
export type Done = { readonly drawn: number } | { readonly file: Blob | undefined }

const port = globalThis as unknown as DedicatedWorkerGlobalScope
const tell = (done: Done) => port.postMessage(done)

let pen: OffscreenCanvasRenderingContext2D | undefined
/** One after the other: fonts take a while. */
let work = Promise.resolve()

port.addEventListener('message', ({ data }: MessageEvent<ToDraw>) => {
  work = work.then(() => answer(data))
})

async function answer(asked: ToDraw): Promise<void> {
  if (asked.is === 'paper') {
    const faces = asked.fonts.map(({ family, source, descriptors }) => new FontFace(family, source, descriptors))
    for (const face of faces) port.fonts.add(face)
    // Whoever lacks a font writes with another one.
    await Promise.allSettled(faces.map((face) => face.load()))
    pen = new OffscreenCanvas(asked.width * asked.scale, asked.height * asked.scale).getContext('2d') ?? undefined
    pen?.scale(asked.scale, asked.scale)
  } else if (asked.is === 'strokes') {
    if (pen) drawn(pen, asked.strokes, (numbers) => tell({ drawn: numbers }))
  } else {
    tell({ file: await pen?.canvas.convertToBlob({ type: 'image/png' }).catch(() => undefined) })
  }
}
