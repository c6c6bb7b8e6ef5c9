import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, isInterfaceType } from 'graphql'
import { expect, test } from 'vitest'
import { POSSIBLE_TYPES } from './possible-types.ts'

test('the cache knows the types behind every interface of the schema', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../shared/schema.graphql'), 'utf8'))
  const expected = Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => isInterfaceType(type))
      .map((type) => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map((possible) => possible.name)
          .toSorted(),
      ]),
  )
  expect(Object.fromEntries(Object.entries(POSSIBLE_TYPES).map(([name, types]) => [name, types.toSorted()]))).toEqual(expected)
})
