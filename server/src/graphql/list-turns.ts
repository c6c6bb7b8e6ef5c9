import { defaultFieldResolver, type GraphQLSchema, getNamedType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql'
import { ownTurn } from './turns.ts'

/** Numbers and words: so many are completed in some milliseconds. */
const COLUMN = 2_000
/** Objects with fields of their own: so many at a time. */
const ROWS = 100

/** A long list of leaves waits for a turn of its own, a long list of objects for one every 100 of them: lists are completed at one go otherwise. */
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

function rows(list: unknown): unknown {
  if (!Array.isArray(list) || list.length <= ROWS) return list
  const turns = Array.from({ length: Math.ceil(list.length / ROWS) - 1 }, ownTurn)
  return list.map((item: unknown, i) => (i < ROWS ? item : turns[Math.floor(i / ROWS) - 1]!.then(() => item)))
}
