import { expect, test } from 'vitest'
import { contactFor } from './contact-for.ts'

const source = (id: string, url: string, date?: string) => ({ id, title: id, url, ...(date === undefined ? {} : { date }) })
const verein = {
  website: 'https://www.verein.example/',
  memberOf: [{ name: 'Musterbund', website: 'https://bund.example/mitglieder' }],
  sources: [
    source('q-zeitung', 'https://zeitung.example/artikel', '2025'),
    source('q-alt', 'https://verein.example/ueber-uns', '2019'),
    source('q-neu', 'http://verein.example/kontakt', '2021-05'),
  ],
}

test('a contact is dated by the page of its own site that was read last, and else by the newest', () => {
  expect(contactFor(verein)).toMatchObject({ by: 'website', source: { id: 'q-neu', date: '2021-05' } })
  const read = new Map([
    ['q-alt', '2026-11-22'],
    ['q-zeitung', '2026-11-29'],
  ])
  expect(contactFor(verein, read)).toMatchObject({ address: 'https://www.verein.example/', source: { id: 'q-alt', read: '2026-11-22' } })
})

test('a contact by an umbrella is dated by pages of the umbrella only, and undated without one', () => {
  const { source: page, ...contact } = contactFor({ ...verein, website: null })!
  expect(contact).toEqual({ by: 'umbrella', name: 'Musterbund', address: 'https://bund.example/mitglieder' })
  expect(page).toBeUndefined()
})

test('a page that tells of it is named itself, and nobody is invented', () => {
  expect(contactFor({ ...verein, website: 'mailto:x@verein.example', memberOf: [] })).toMatchObject({
    by: 'source',
    source: { id: 'q-zeitung' },
  })
  expect(contactFor({ website: null, memberOf: [], sources: [{ id: 'q-buch', title: 'Ein Buch' }] })).toBeUndefined()
})
