import { defaultFieldResolver, type GraphQLSchema, getNamedType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql'
import { ownTurn } from '../domain/turns.ts'

/** Numbers and words: so many are completed in some milliseconds. */
const COLUMN = 2_000
/** Objects with fields of their own: a page of them is completed at one go, so that what its rows need is read together. */
const PAGE = 100
/** Of longer lists so many at a time: each of a hub's cooperations brings its participants and their sources. */
const ROWS = 25

/** A long list of leaves waits for a turn of its own, a list of objects longer than a page for one every 25 of them: lists are completed at one go otherwise. */
export function completeInTurns(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type))) continue
      const resolve = field.resolve ?? defaultFieldResolver
      const cut = isLeafType(getNamedType(field.type)) ? column : rows
      field.resolve = (...question) => {
        const list: unknown = resolve(...question)
        return list instanceof Promise ? list.then(cut) : cut(list)
      }
    }
  }
  return schema
}

function column(list: unknown): unknown {
  return Array.isArray(list) && list.length > COLUMN ? ownTurn().then(() => list) : list
}

/** Each turn is asked for in the one before: what the rows wait for comes in between, and so does everybody else. */
function rows(list: unknown): unknown {
  if (!Array.isArray(list) || list.length <= PAGE) return list
  let turn: Promise<void> | undefined
  return list.map((item: unknown, i) => {
    if (i > 0 && i % ROWS === 0) turn = turn ? turn.then(ownTurn) : ownTurn()
    return turn ? turn.then(() => item) : item
  })
}
