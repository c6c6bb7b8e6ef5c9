import { describe, expect, it } from 'vitest'
import { packedProblem, unpacked } from '../../../url-state/packed.ts'
import { type NetworkState, networkState } from '../state.ts'
import { expansionsOf } from './expansions.ts'

/**
 * Links as they were once handed out, with the version they are of and what they showed. They are never changed and never
 * taken away: somebody has them in a mail.
 */
const LINKS: readonly { readonly version: string; readonly link: string; readonly shows: Partial<NetworkState> }[] = [
  {
    version: '0.1, before anything was packed',
    link: '?art=UMBRELLA.MIGRANT_ORGANISATION&land=r-03&stand=2015-09-17&akteur=a-nemo&fokus=a-nemo&tiefe=2',
    shows: {
      art: ['UMBRELLA', 'MIGRANT_ORGANISATION'],
      land: 'r-03',
      stand: '2015-09-17',
      akteur: 'a-nemo',
      fokus: 'a-nemo',
      tiefe: '2',
    },
  },
  {
    version: '0.1, paths, groups, expansions',
    link: '?ansicht=tabelle&farbe=CORE&groesse=BETWEENNESS&gruppen=STATE&offen=g-state-r-05&von=m-05315000&bis=a-nemo&jederzeit=1&auf=m-05315000.a-nemo&zu=a-morgen&sort=-degree&moegliche=1',
    shows: {
      ansicht: 'tabelle',
      farbe: 'CORE',
      groesse: 'BETWEENNESS',
      gruppen: 'STATE',
      offen: ['g-state-r-05'],
      von: 'm-05315000',
      bis: 'a-nemo',
      jederzeit: true,
      auf: ['m-05315000', 'a-nemo'],
      zu: ['a-morgen'],
      sort: '-degree',
      moegliche: true,
    },
  },
  {
    version: 'by hand, in words',
    link: '?aus=m-05315000.a-nemo&wahl=a-morgen&fest=a-morgen*120*-45&notizen=a-morgen*Rat%252E+fragen&name=Sitzung&auf=m-05315000*20&anordnung=GEOGRAPHIC',
    shows: {
      aus: ['m-05315000', 'a-nemo'],
      wahl: ['a-morgen'],
      fest: new Map([['a-morgen', { x: 120, y: -45 }]]),
      notizen: new Map([['a-morgen', 'Rat. fragen']]),
      name: 'Sitzung',
      auf: ['m-05315000*20'],
      anordnung: 'GEOGRAPHIC',
    },
  },
  {
    version: 'two days, two Länder, everybody singly',
    link: '?stand=2020-01-01&vergleich=2016-01-01&vergleichland=r-05&alle=1',
    shows: { stand: '2020-01-01', vergleich: '2016-01-01', vergleichland: 'r-05', alle: true },
  },
  {
    version: 'a Land with its surroundings',
    link: '?land=r-04&umfeld=1&stand=2018-12-31&groesse=BETWEENNESS&kennzahlen=1',
    shows: { land: 'r-04', umfeld: true, stand: '2018-12-31', groesse: 'BETWEENNESS', kennzahlen: true },
  },
  {
    version: 'colour and size by what is known of the actors',
    link: '?farbe=CONFIRMED&groesse=POPULATION',
    shows: { farbe: 'CONFIRMED', groesse: 'POPULATION' },
  },
  {
    version: 'a group by its strongest members',
    link: '?gruppen=STATE&offen=g-state-r-05*20*PAGERANK*a-nemo.g-state-r-04',
    shows: { gruppen: 'STATE', offen: ['g-state-r-05*20*PAGERANK*a-nemo', 'g-state-r-04'] },
  },
  {
    version: 'two days with what is the same on both, and without it',
    link: '?stand=2020-01-01&vergleich=2016-01-01&gleiches=weglassen',
    shows: { stand: '2020-01-01', vergleich: '2016-01-01', gleiches: 'weglassen' },
  },
  {
    version: 'packed, v1',
    link: '?land=r-04&mehr=v1.VdDRCsIgFMbxVxFhN9KG52zW1n09QD2BMFeD5qA5ikVv1l0vlhH40d1fPfhDH9LOk9zKIdemJKO1LlISkpElskIa5Bq5QdbIJiVBI2gEjaARNIJG0AgaQSNoDI2hMTSGxtAYGkNjaAyNG7mSN3u-xC-1uXfDiGfreNS5Kfz9tiLWKq9M8ZtWddyK-3HUj6FfnE8XqYMNGe-E0SJjI1rbvV_XOBfc_XvlPq5E2ztx7MMy-5N8fgA',
    shows: {
      land: 'r-04',
      aus: Array.from({ length: 30 }, (_, i) => `m-0531${5000 + i}`),
      wahl: ['a-nemo', 'm-05315000'],
      fest: new Map([
        ['m-05315000', { x: 120, y: -45 }],
        ['a-nemo', { x: 800, y: 500 }],
      ]),
      notizen: new Map([['a-nemo', 'Rat. 50 % dafür']]),
      text: 'Für die Sitzung',
    },
  },
]

describe('a link that was once handed out', () => {
  for (const { version, link, shows } of LINKS)
    it(`still shows what it showed: ${version}`, () => {
      const params = Object.fromEntries(new URLSearchParams(link))
      expect(packedProblem(params)).toBeUndefined()
      expect(networkState.parse(unpacked(params))).toEqual({ ...networkState.parse({}), ...shows })
    })

  it('with an expansion shows all its neighbours, or those that were chosen', () => {
    expect(expansionsOf(['m-05315000', 'a-nemo*20'])).toEqual([
      { id: 'm-05315000', choice: undefined },
      { id: 'a-nemo', choice: '20' },
    ])
  })
})
