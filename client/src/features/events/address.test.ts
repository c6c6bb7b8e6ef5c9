import { expect, test } from 'vitest'
import { address } from './address.ts'

// Links that were given away stay readable: these are added to, never changed.
test.each([
  ['?q=Netzwerk&land=r-08&zeit=2015-2019&sort=name', { q: 'Netzwerk', land: 'r-08', zeit: '2015-2019', sort: 'name', ansicht: 'liste' }],
  ['?ansicht=laender', { ansicht: 'laender' }],
  ['?offen=e-preisverleihung-kommune-bewegt-welt-2014', { offen: 'e-preisverleihung-kommune-bewegt-welt-2014' }],
  ['?jahr=2016&land=r-05', { jahr: '2016', land: 'r-05' }],
  ['?ansicht=jahre&welche=alle&zahl=r-05~2016', { ansicht: 'jahre', welche: 'alle', zahl: 'r-05~2016' }],
  ['?ansicht=kommunen&zahl=r-05~ONCE', { ansicht: 'kommunen', welche: 'treffen', zahl: 'r-05~ONCE' }],
  ['?sort=date', { sort: 'date' }],
  ['?sort=-name', { sort: '-name' }],
  ['?sort=attendance', { sort: 'attendance' }],
  ['?sort=zufall', { sort: '-date' }],
  ['?jahr=12&ansicht=nichts', { jahr: undefined, ansicht: 'liste' }],
])('the link %s opens what was seen', (link, seen) => {
  expect(address.parse(Object.fromEntries(new URLSearchParams(link)))).toMatchObject(seen)
})
