import { ownTurn } from '../domain/turns.ts'

/** Characters of JSON between two turns of the event loop: about 1 ms. */
const PIECE = 256 * 1024
/** Elements of a list that are written at one go: numbers and words, and objects. */
const SLICE = { leaves: 5_000, rows: 200 }
/** Rows may hold long lists themselves: no more are written at one go than make about so many characters. */
const ROWS_TEXT = 64 * 1024
/** Lists of so few objects are taken apart object by object. */
const FEW = 10

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

/** Rows as they are; only a few that may hold long lists are taken apart. */
function* listByPiece(list: readonly unknown[]): Generator<string> {
  if (list.length === 0) return yield '[]'
  const isOfObjects = typeof list[0] === 'object' && list[0] !== null
  yield '['
  yield* isOfObjects && list.length <= FEW ? eachByPiece(list) : sliceBySlice(list, isOfObjects)
  yield ']'
}

function* eachByPiece(list: readonly unknown[]): Generator<string> {
  for (const [i, item] of list.entries()) {
    if (i > 0) yield ','
    yield* pieceByPiece(item)
  }
}

function* sliceBySlice(list: readonly unknown[], isOfObjects: boolean): Generator<string> {
  let size = isOfObjects ? FEW : SLICE.leaves
  for (let from = 0; from < list.length; ) {
    const text = JSON.stringify(list.slice(from, from + size))
    yield `${from === 0 ? '' : ','}${text.slice(1, -1)}`
    from += size
    if (isOfObjects) size = Math.max(1, Math.min(SLICE.rows, 4 * size, Math.floor((size * ROWS_TEXT) / text.length)))
  }
}
