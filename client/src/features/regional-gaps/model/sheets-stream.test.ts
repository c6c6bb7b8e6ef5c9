import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readSheets } from './sheets-stream.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const streamOf = (pieces: readonly Uint8Array<ArrayBuffer>[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
const SENT = '0/3\n1/3\n2/3\n3/3\n%PDF-1.7\n1/9\n% and more\n%%EOF'

describe('the stream of sheets', () => {
  it('is parted into progress and file wherever it was cut on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(SENT.length), { maxLength: 8 }), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), SENT.length]
        const told = vi.fn()
        const file = await readSheets(streamOf(at.slice(1).map((end, i) => bytesOf(SENT.slice(at[i], end)))), told)
        expect(await new Blob([...file]).text()).toBe(SENT.slice(SENT.indexOf('%')))
        expect(told.mock.lastCall).toEqual([3, 3])
      }),
    )
  })

  it('that ends before its file is a failure, however many sheets it told of', async () => {
    await expect(readSheets(streamOf([bytesOf('0/3\n1/3\n')]), () => {})).rejects.toThrow()
  })
})
