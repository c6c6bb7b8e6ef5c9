import { ownTurn } from '../domain/turns.ts'

/** Characters of JSON between two turns of the event loop: about 1 ms. */
const PIECE = 256 * 1024
/** Elements of a list that are written at one go. */
const SLICE = 5_000

/** The same text as JSON.stringify gives for plain data, with a turn of the event loop after every piece. */
export async function jsonInTurns(value: unknown): Promise<string> {
  const pieces: string[] = []
  let since = 0
  for (const piece of pieceByPiece(value)) {
    pieces.push(piece)
    since += piece.length
    if (since < PIECE) continue
    since = 0
    await ownTurn()
  }
  const text = pieces.join('')
  if (text.length > PIECE) await ownTurn()
  return text
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value)

function* pieceByPiece(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* listByPiece(value)
  else if (isPlainObject(value)) yield* objectByPiece(value)
  else yield JSON.stringify(value) ?? 'null'
}

function* objectByPiece(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{'
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    before = ','
    yield* pieceByPiece(part)
  }
  yield before === '{' ? '{}' : '}'
}

/** Short lists and rows as they are; only what holds long lists is taken apart. */
function* listByPiece(list: readonly unknown[]): Generator<string> {
  if (list.length === 0) return yield '[]'
  const slice = typeof list[0] === 'object' && list[0] !== null ? SLICE / 25 : SLICE
  for (let from = 0; from < list.length; from += slice) {
    const text = JSON.stringify(list.slice(from, from + slice))
    yield `${from === 0 ? '[' : ','}${text.slice(1, -1)}`
  }
  yield ']'
}
