import { expect, test } from 'vitest'
import { address } from './address.ts'

// Links that were given away stay readable: these are added to, never changed.
test('links of the planner open what was seen', () => {
  const link =
    '?land=r-05&km=25&treffen=3&monate=36&art=MIGRANT_ORGANISATION.UMBRELLA&thema=t-integration&umland=1&kommende=nein&geplant=m-05315000.m-05913000&liste=offen&ort=6.9590,50.9380&sort=-teilnahme'
  expect(address.parse(Object.fromEntries(new URLSearchParams(link)))).toEqual({
    land: 'r-05',
    km: 25,
    treffen: '3',
    monate: 36,
    art: ['MIGRANT_ORGANISATION', 'UMBRELLA'],
    thema: ['t-integration'],
    umland: true,
    kommende: 'nein',
    geplant: ['m-05315000', 'm-05913000'],
    liste: 'offen',
    ort: '6.9590,50.9380',
    sort: '-teilnahme',
  })
})

test('a damaged link opens the usual question', () => {
  const damaged = { km: '33', treffen: '99', monate: 'viele', art: 'NOBODY', kommende: 'ja', liste: 'alle' }
  expect(address.parse(damaged)).toMatchObject({
    km: 50,
    treffen: '1',
    monate: 24,
    art: [],
    kommende: undefined,
    liste: 'erreicht',
    umland: false,
    sort: '',
  })
})
