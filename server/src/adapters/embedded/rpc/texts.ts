import { ownTurn } from '../../../domain/turns.ts'

/** Records cross from a worker as the JSON text they are stored as, in pieces that are parsed one at a time. */
export type JsonPieces = readonly string[]

/** In characters: about 1 ms of parsing. */
const PIECE = 64 * 1024
/** In characters: texts that are parsed at once, however many of them come in together. */
const SHORT = 4 * 1024

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

/** Parses the pieces, each in a turn of the event loop of its own, but for a short one. */
export async function parseTexts<T>(pieces: JsonPieces): Promise<T[]> {
  const all: T[] = []
  for (const piece of pieces) {
    if (pieces.length > 1 || piece.length > SHORT) await ownTurn()
    for (const value of JSON.parse(piece) as T[]) all.push(value)
  }
  return all
}
