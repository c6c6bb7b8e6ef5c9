import { expect, test } from 'vitest'
import { claimTab, hold, release } from './tab.ts'

function session(entries: Iterable<readonly [string, string]> = []) {
  const map = new Map(entries)
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  }
}
const names = () => {
  let next = 0
  return () => `tab-${++next}`
}

test('a tab has the same name after a reload', () => {
  const [own, newName] = [session(), names()]
  expect(claimTab(own, newName)).toEqual({ name: 'tab-1' })
  release(own)
  expect(claimTab(own, newName)).toEqual({ name: 'tab-1' })
})

test('a copy of an open tab takes a name of its own and knows whose copy it is; the original keeps its name', () => {
  const [original, newName] = [session(), names()]
  claimTab(original, newName)
  const copy = session(original.map)
  expect(claimTab(copy, newName)).toEqual({ name: 'tab-2', copyOf: 'tab-1' })
  for (const [tab, name] of [
    [original, 'tab-1'],
    [copy, 'tab-2'],
  ] as const) {
    release(tab)
    expect(claimTab(tab, newName)).toEqual({ name })
  }
})

test('a copy of a tab that was put aside and brought back is a copy, too', () => {
  const [original, newName] = [session(), names()]
  claimTab(original, newName)
  release(original)
  hold(original)
  expect(claimTab(session(original.map), newName)).toEqual({ name: 'tab-2', copyOf: 'tab-1' })
})
