import { describe, expect, it } from 'vitest'
import { isVague, SURE_PLACES } from './rank.ts'

describe('a rank', () => {
  it('is vague from one possible place more on than those that still tell something', () => {
    expect(isVague({ rankFrom: 3, rankTo: 3 })).toBe(false)
    expect(isVague({ rankFrom: 1, rankTo: SURE_PLACES })).toBe(false)
    expect(isVague({ rankFrom: 1, rankTo: SURE_PLACES + 1 })).toBe(true)
  })
})
