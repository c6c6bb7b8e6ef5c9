import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const textsOf = (language: string) => {
  const folder = new URL(`./locales/${language}/`, import.meta.url)
  return readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .map((line) => `${file}: ${line.trim()}`),
  )
}

test('a day that may be that of a confirmation is never told as one on which somebody looked', () => {
  // "Wer zuletzt nachgesehen hat" is about assessments alone.
  expect(textsOf('de').filter((text) => /zuletzt nachgesehen(?! oder bestätigt| hat)/i.test(text))).toEqual([])
  expect(textsOf('en').filter((text) => /\blast look(?!ed at or confirmed)/i.test(text))).toEqual([])
})
