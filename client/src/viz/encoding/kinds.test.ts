import { describe, expect, it } from 'vitest'
import { sixDigits } from './kinds.ts'

describe('a colour of the theme', () => {
  it('has six digits even where the build wrote three', () => {
    expect(sixDigits('#fff')).toBe('#ffffff')
    expect(sixDigits('#a5b')).toBe('#aa55bb')
  })
  it('stays as it is otherwise', () => {
    expect(sixDigits('#1b4698')).toBe('#1b4698')
    expect(sixDigits('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)')
  })
})
