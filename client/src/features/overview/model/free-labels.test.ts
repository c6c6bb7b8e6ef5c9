import { expect, test } from 'vitest'
import { freeLabels, freePlace } from './free-labels.ts'

const at = (x: number, y: number) => ({ x, y, width: 10, height: 4 })
const PICTURE = { x: 0, y: 0, width: 100, height: 100 }

test('a label over an earlier one or over what is taken is left out; one beside them stands', () => {
  expect(freeLabels([at(0, 0), at(5, 2), at(10, 0), at(30, 30)], [at(32, 31)], PICTURE)).toEqual([true, false, true, false])
})

test('a label that is left out takes no room', () => {
  expect(freeLabels([at(0, 0), at(8, 0), at(16, 0)], [], PICTURE)).toEqual([true, false, true])
})

test('a label that the edge of the picture would cut off is left out', () => {
  expect(freeLabels([at(-1, 50), at(91, 50), at(50, 97), at(50, -1), at(90, 96)], [], PICTURE)).toEqual([false, false, false, false, true])
})

test('a label stands at the first free of its places, and at the first of all where none is free', () => {
  expect(freePlace([at(0, 0), at(20, 0), at(40, 0)], [at(5, 0)])).toEqual(at(20, 0))
  expect(freePlace([at(0, 0), at(20, 0)], [at(5, 0), at(25, 0)])).toEqual(at(0, 0))
})
