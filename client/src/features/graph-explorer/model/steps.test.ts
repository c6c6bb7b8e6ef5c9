import { describe, expect, it } from 'vitest'
import { boundsOf, stepOf } from './steps.ts'

describe('colour steps of a measure', () => {
  it('gives the few that stand out steps of their own', () => {
    const values = [...Array(90).fill(1), ...Array(8).fill(5), 20, 100]
    expect(boundsOf(values)).toEqual([1, 5, 100])
    expect([1, 5, 20, 100].map((value) => stepOf(value, boundsOf(values)))).toEqual([0, 2, 4, 4])
  })

  it('does not fail where nothing has a value', () => {
    expect(stepOf(0, boundsOf([0, 0]))).toBe(4)
  })

  it('share out the distinct values where nearly all are the largest', () => {
    const values = [...Array.from({ length: 90 }, () => 1), 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
    expect(boundsOf(values)).toEqual([0.2, 0.4, 0.6, 0.8, 1])
    expect(boundsOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5])).toEqual([0.5, 1])
  })
})
