const PERCENT = '%'.charCodeAt(0)

/**
 * What the server sends while it writes sheets: lines such as `3/54`, how many of how many are written, then the PDF,
 * which begins with a percent sign. Resolves with the PDF; rejects where the stream ends before it.
 */
export async function readSheets(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: (done: number, total: number) => void,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const reader = stream.getReader()
  const file: Uint8Array<ArrayBuffer>[] = []
  let lines = ''
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (file.length > 0) {
      file.push(next.value)
      continue
    }
    const begin = next.value.indexOf(PERCENT)
    lines += String.fromCharCode(...next.value.subarray(0, begin === -1 ? undefined : begin))
    if (begin !== -1) file.push(next.value.subarray(begin))
    const last = [...lines.matchAll(/(\d+)\/(\d+)\n/g)].at(-1)
    if (last) onProgress(Number(last[1]), Number(last[2]))
  }
  if (file.length === 0) throw new Error('The sheets ended before their file.')
  return file
}
