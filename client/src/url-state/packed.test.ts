import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, packedProblem, repacked, unpacked } from './packed.ts'

const LONG = ['aus', 'wahl']
const params = fc.dictionary(
  fc.constantFrom('aus', 'wahl', 'land', 'stand', 'notizen'),
  fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }).filter((text) => text.isWellFormed()),
)

test('what was packed is read again, whatever it is and however long', () => {
  fc.assert(
    fc.property(params, (before) => {
      const address = packed(before, LONG)
      if (packedProblem(address) === undefined) expect(unpacked(address)).toEqual(before)
    }),
  )
})

test('short lists stand in the address in words, long ones in one parameter of characters that need no escape', () => {
  expect(packed({ land: 'r-04', aus: 'm-1.m-2' }, LONG)).toEqual({ land: 'r-04', aus: 'm-1.m-2' })
  const address = packed({ land: 'r-04', aus: Array.from({ length: 80 }, (_, i) => `m-${i}`).join('.') }, LONG)
  expect(Object.keys(address).sort()).toEqual(['land', 'mehr'])
  expect(address.mehr).toMatch(/^v1\.[\w-]+$/)
})

test('a change of one parameter leaves what is packed beside it packed', () => {
  const wahl = Array.from({ length: 80 }, (_, i) => `m-${i}`).join('.')
  const before = packed({ land: 'r-04', wahl }, LONG)
  const now = repacked(before, { land: undefined, stand: '2018-01-01' })
  expect(Object.keys(now).sort()).toEqual(['mehr', 'stand'])
  expect(unpacked(now)).toEqual({ stand: '2018-01-01', wahl })
  expect(repacked(before, { wahl: undefined })).toEqual({ land: 'r-04' })
  expect(repacked({ land: 'r-04' }, { stand: '2018' })).toEqual({ land: 'r-04', stand: '2018' })
})

test('empty values leave the address', () => {
  expect(packed({ land: '', aus: '' }, LONG)).toEqual({})
})

test('more than a link can hold is left out, and the link says so', () => {
  const random = Array.from({ length: 4000 }, (_, i) => `o-${((i * 2_654_435_761) % 4_294_967_296).toString(36)}`).join('.')
  const address = packed({ land: 'r-04', wahl: random }, LONG)
  expect(address).toEqual({ land: 'r-04', mehr: 'zu-lang' })
  expect(packedProblem(address)).toBe('too-long')
  expect(unpacked(address)).toEqual({ land: 'r-04' })
})

test('a damaged or unknown parameter is passed over, the rest of the link holds', () => {
  for (const mehr of ['v1.!!!', 'v1.', 'v9.abc', 'constructor.x', 'v1.q1Y', '']) {
    expect(unpacked({ land: 'r-04', mehr }), mehr).toEqual({ land: 'r-04' })
    expect(packedProblem({ mehr }), mehr).toBe('unreadable')
  }
  expect(packedProblem({ land: 'r-04' })).toBeUndefined()
})
