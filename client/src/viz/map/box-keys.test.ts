import { afterEach, expect, it, vi } from 'vitest'
import { BoxKeys } from './box-keys.ts'

afterEach(() => vi.unstubAllGlobals())

function made() {
  const shown = new Set<{ style: Record<string, string> }>()
  vi.stubGlobal('document', {
    createElement: () => {
      const one = { style: {}, remove: () => shown.delete(one) }
      return one
    },
  })
  const container = {
    clientWidth: 400,
    clientHeight: 300,
    appendChild: (one: { style: Record<string, string> }) => {
      shown.add(one)
      return one
    },
  }
  const onBox = vi.fn()
  return { shown, onBox, keys: new BoxKeys(container as never, 'box', onBox) }
}

it('a box is drawn by keys alone: from the middle, a corner, the arrows, the other corner', () => {
  const { shown, onBox, keys } = made()
  keys.press('ArrowLeft', false)
  keys.press('Enter', false)
  expect(shown.size).toBe(1)
  for (let i = 0; i < 3; i++) keys.press('ArrowDown', false)
  keys.press('ArrowRight', true)
  expect(onBox).not.toHaveBeenCalled()
  keys.press('Enter', false)
  expect(onBox).toHaveBeenCalledExactlyOnceWith({ left: 176, top: 150, right: 180, bottom: 222 })
  expect(shown.size).toBe(0)
})

it('a corner stays in the map, Escape takes it away, and other keys mean something else', () => {
  const { shown, onBox, keys } = made()
  for (let i = 0; i < 30; i++) keys.press('ArrowUp', false)
  expect([...shown][0]!.style.top).toBe('-5px')
  expect(keys.press('Escape', false)).toBe(true)
  expect(shown.size).toBe(0)
  expect(keys.press('Escape', false)).toBe(false)
  expect(keys.press('+', false)).toBe(false)
  expect(onBox).not.toHaveBeenCalled()
})
