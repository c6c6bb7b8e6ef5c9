import { expect, test, vi } from 'vitest'
import { createSignal } from './signal.ts'

test('a signal tells whoever listens of another value, of the same one and afterwards nobody', () => {
  const signal = createSignal<string | undefined>(undefined)
  const [one, other] = [vi.fn(), vi.fn()]
  const stop = signal.subscribe(one)
  signal.subscribe(other)
  signal.set('a')
  signal.set('a')
  expect([signal.value, one.mock.calls.length, other.mock.calls.length]).toEqual(['a', 1, 1])
  stop()
  signal.set(undefined)
  expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 2])
})

test('whoever stops listening while it is told keeps nobody else from hearing', () => {
  const signal = createSignal(0)
  const heard: string[] = []
  const stop = signal.subscribe(() => {
    heard.push('first')
    stop()
  })
  signal.subscribe(() => heard.push('second'))
  signal.set(1)
  expect(heard).toEqual(['first', 'second'])
})
