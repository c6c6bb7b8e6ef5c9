/** Records cross from a worker as the JSON text they are stored as, in pieces that are parsed one at a time. */
export type JsonPieces = readonly string[]

/** About 2 ms of parsing. */
const PIECE = 256 * 1024

export function joinTexts(texts: readonly string[]): JsonPieces {
  const pieces: string[] = []
  let from = 0
  let length = 0
  for (let i = 0; i < texts.length; i++) {
    length += texts[i]!.length + 1
    if (length >= PIECE || i === texts.length - 1) {
      pieces.push(`[${texts.slice(from, i + 1).join(',')}]`)
      from = i + 1
      length = 0
    }
  }
  return pieces
}

/** Parses the pieces, with a turn of the event loop between two of them. */
export async function parseTexts<T>(pieces: JsonPieces): Promise<T[]> {
  if (pieces.length === 1) return JSON.parse(pieces[0]!) as T[]
  const all: T[] = []
  for (const piece of pieces) {
    for (const value of JSON.parse(piece) as T[]) all.push(value)
    await new Promise(setImmediate)
  }
  return all
}
