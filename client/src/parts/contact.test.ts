import { expect, test } from 'vitest'
import { contactOf } from './contact.ts'

const umbrellas = [{ name: 'Musterbund', website: 'https://bund.example/' }]
const sources = ['https://zeitung.example/artikel']

test('the own page comes before that of an umbrella, and that before a page that tells of it', () => {
  expect(contactOf({ website: 'https://verein.example/', umbrellas, sources })).toEqual({
    by: 'website',
    address: 'https://verein.example/',
  })
  expect(contactOf({ website: undefined, umbrellas, sources })).toEqual({
    by: 'umbrella',
    address: 'https://bund.example/',
    name: 'Musterbund',
  })
  expect(contactOf({ website: undefined, umbrellas: [], sources })).toEqual({ by: 'source', address: 'https://zeitung.example/artikel' })
  expect(contactOf({ website: undefined, umbrellas: [], sources: [] })).toBeUndefined()
})
