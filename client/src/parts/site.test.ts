import { expect, test } from 'vitest'
import { titleOf } from './site.ts'

test('a title stays as it is, also one that names a site', () => {
  for (const title of ['Beispiel gGmbH', 'Städte (beispiel.example)', 'beispiel.example', 'AK/Netz']) expect(titleOf({ title })).toBe(title)
})

test('a source that has only its address is told by whose page it is and the words of its path', () => {
  const titled = (title: string, publisher?: string) => titleOf({ title, ...(publisher && { publisher }) })
  expect(titled('bmz.example/de/aktuelles/preistraeger-wettbewerb-2024-230828', 'BMZ')).toBe('BMZ › preistraeger wettbewerb 2024')
  expect(titled('zeitung.example/nachrichten_artikel,-hintergrund-fairtrade-towns-_arid,522662.html')).toBe(
    'zeitung.example › nachrichten artikel hintergrund fairtrade towns',
  )
  expect(titled('https://www.rat.example/partnerschaft/datenbank/?id=3#oben')).toBe('rat.example › partnerschaft › datenbank')
  expect(titled('stiftung.example/1/')).toBe('stiftung.example')
})

test('a very long address is cut at a word, and a broken one does no harm', () => {
  const long = titleOf({ title: `amt.example/${'lange-woerter-'.repeat(30)}` })
  expect(long.length).toBeLessThan(110)
  expect(long).toMatch(/woerter …$|lange …$/)
  expect(titleOf({ title: 'amt.example/%E0%A4%A-bericht' })).toContain('bericht')
})
