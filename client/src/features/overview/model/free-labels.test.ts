import { expect, test } from 'vitest'
import { freeLabels } from './free-labels.ts'

const at = (x: number, y: number) => ({ x, y, width: 10, height: 4 })

test('a label over an earlier one or over what is taken is left out; one beside them stands', () => {
  expect(freeLabels([at(0, 0), at(5, 2), at(10, 0), at(30, 30)], [at(32, 31)])).toEqual([true, false, true, false])
})

test('a label that is left out takes no room', () => {
  expect(freeLabels([at(0, 0), at(8, 0), at(16, 0)], [])).toEqual([true, false, true])
})
