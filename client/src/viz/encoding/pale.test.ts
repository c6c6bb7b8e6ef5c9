import { expect, test } from 'vitest'
import { cssColour, paler, resolvedColour } from './pale.ts'

const COLOURS: Readonly<Record<string, string>> = { '--kind-a': '#000064', '--surface': '#ffffff' }
const resolve = (property: string) => COLOURS[property]!

test('a paler colour lies between itself and the ground, in a canvas as in a style sheet', () => {
  expect(resolvedColour(paler('--kind-a'), resolve)).toBe('#8c8cb9')
  expect(cssColour(paler('--kind-a'))).toBe('color-mix(in srgb, var(--kind-a) 45%, var(--surface))')
})

test('any other colour stays as it is', () => {
  expect(resolvedColour('--kind-a', resolve)).toBe('#000064')
  expect(cssColour('--kind-a')).toBe('var(--kind-a)')
})
