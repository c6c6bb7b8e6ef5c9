import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../domain/errors.ts'
import { maskError, misuse, presentError } from './errors.ts'

const resolved = (originalError: Error) => new GraphQLError(originalError.message, { originalError, path: ['actor', 'name'] })

describe('an error that leaves the server', () => {
  it('says nothing of a bug but where in the answer it happened, and the bug is recorded', () => {
    const bug = new TypeError('secret is undefined')
    const recorded: unknown[] = []
    const masked = maskError(resolved(bug), (error) => recorded.push(error))
    expect(masked.message).not.toContain('secret')
    expect(masked.originalError).toBeUndefined()
    expect(masked.path).toEqual(['actor', 'name'])
    expect(recorded).toEqual([bug])
    expect(presentError(masked, 'de')).toMatchObject({
      message: 'Da ist etwas schiefgegangen. Es wurde aufgezeichnet.',
      extensions: { code: 'INTERNAL' },
    })
    expect(presentError(masked, 'en').message).toBe('Something went wrong. It has been recorded.')
  })

  it('keeps the code and the field of an expected failure, without recording it', () => {
    const recorded: unknown[] = []
    const masked = maskError(resolved(new DomainError('INVALID_INPUT', 'No such day.', { field: 'asOf' })), (error) => recorded.push(error))
    expect(masked).toMatchObject({ message: 'No such day.', extensions: { code: 'INVALID_INPUT', field: 'asOf', retriable: false } })
    expect(recorded).toEqual([])
  })

  it('keeps what was made for the caller', () => {
    const error = misuse('TOO_DEEP', 'Depth 20 of at most 15.')
    expect(maskError(error, () => {})).toBe(error)
    expect(presentError(error, 'de')).toMatchObject({ message: 'Die Anfrage ist zu tief verschachtelt.', extensions: { code: 'TOO_DEEP' } })
  })

  it('hints at no name that was not asked for', () => {
    const error = new GraphQLError('Unknown field "kind". Did you mean "kinds"? Found: "FUNDER".')
    expect(presentError(error, 'de').message).toBe('Unknown field "kind". Found: "FUNDER".')
  })
})
