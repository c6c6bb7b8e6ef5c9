import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { expect, test } from 'vitest'
import { failureOf } from './errors.ts'

test('a server that does not answer is told apart from one that fails', () => {
  expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'network' })
  expect(failureOf(new CombinedGraphQLErrors({ data: null, errors: [{ message: 'Unexpected error.' }] }))).toEqual({ kind: 'server' })
})

test('a request that does not fit says why', () => {
  const error = new CombinedGraphQLErrors({
    data: null,
    errors: [{ message: 'first: at most 100', extensions: { code: 'INVALID_INPUT' } }],
  })
  expect(failureOf(error)).toEqual({ kind: 'badRequest', message: 'first: at most 100' })
})
