import { describe, expect, it } from 'vitest'
import { newestOf } from './newest.ts'

describe('the newest of some dates', () => {
  it('is never a year of which an exact day is known', () => {
    expect(newestOf(['2019', '2019-05-18', '2018-12'])).toBe('2019-05-18')
    expect(newestOf(['2019-05-18', '2019'])).toBe('2019-05-18')
    expect(newestOf(['2019-05-18', '2020'])).toBe('2020')
    expect(newestOf([])).toBeUndefined()
  })
})
