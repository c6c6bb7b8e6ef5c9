import { beforeEach, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../src/ports/store.ts'
import { actor, cooperating, event, municipality, region } from '../world.ts'
import type { OpenStore } from './under-test.ts'

export function searchContract(under: OpenStore): void {
  const { put, remove, namesFound } = under

  describe('search', () => {
    beforeEach(() =>
      put([
        ...['01', '03', '05', '07', '08', '09'].map((ags) => region(ags, `Land ${ags}`)),
        region('05315', 'Köln', { kind: 'Kreisfreie Stadt' }),
        region('05111', 'Düsseldorf'),
        region('09162', 'München', { kind: 'Kreisfreie Stadt' }),
        region('09184', 'München', { kind: 'Landkreis' }),
        region('07316', 'Neustadt an der Weinstraße'),
        region('01002', 'Kiel'),
        region('03358', 'Heidekreis', { kind: 'Landkreis' }),
        region('08315', 'Breisgau-Hochschwarzwald'),
        municipality('05315000', 'Köln', 1_084_831),
        municipality('05111000', 'Düsseldorf', 629_047),
        municipality('09162000', 'München', 1_488_202),
        municipality('07316000', 'Neustadt an der Weinstraße', 53_681),
        municipality('01002000', 'Kiel', 247_717),
        municipality('03358016', 'Neuenkirchen', 5_500, { disambiguation: 'Heidekreis, Niedersachsen' }),
        municipality('01002999', 'Neuenkirchen', 1_000, { disambiguation: 'Dithmarschen, Schleswig-Holstein' }),
        municipality('08315003', 'Au', 1_400),
        actor('a-1', 'Kamerunischer Kulturverein Köln e. V.'),
        actor('a-2', 'Bundesverband Netzwerke von Migrantenorganisationen', {
          kind: 'UMBRELLA',
          scope: 'FEDERAL',
          shortName: 'NeMO',
          alternativeNames: ['Neue Mosaik-Organisation'],
        }),
        actor('a-3', 'Haus St. Gallus'),
        event('e-1', 'Netzwerktreffen in Köln'),
        { type: 'theme', id: 't-1', name: 'Globales Lernen', nameEn: 'Global learning' },
      ]),
    )

    it.each([
      ['Köln', 'm-05315000'],
      ['Koeln', 'm-05315000'],
      ['koln', 'm-05315000'],
      ['KÖLN', 'm-05315000'],
      ['Düsseldorf', 'm-05111000'],
      ['Duesseldrof', 'm-05111000'],
      ['Düsseldorff', 'm-05111000'],
      ['Keil', 'm-01002000'],
      ['Muenchen', 'm-09162000'],
      ['LK München', 'r-09184'],
      ['München Landkreis', 'r-09184'],
      ['Neustadt a.d. Weinstr.', 'm-07316000'],
      ['weinstrasse neustadt', 'm-07316000'],
      ['Neuenkirchen Heidekreis', 'm-03358016'],
      ['Au', 'm-08315003'],
      ['nemo', 'a-2'],
      ['kulturverein kamerun', 'a-1'],
      ['verein', 'a-1'],
      ['mosaik organisation', 'a-2'],
      ['Sankt Gallus', 'a-3'],
      ['netzwerktrefen', 'e-1'],
      ['global learning', 't-1'],
    ])('finds for "%s" first %s', async (text, id) => {
      expect((await namesFound(text))[0]).toBe(id)
    })

    it('finds nothing for nothing, and nothing where a word fits no name', async () => {
      expect(await namesFound('')).toEqual([])
      expect(await namesFound(' - ')).toEqual([])
      expect(await namesFound('"')).toEqual([])
      expect(await namesFound('Köln Quixotistan')).toEqual([])
      expect(await namesFound('Heidekreis Niedersachsen')).toEqual([])
    })

    it('asks only for the kinds that are wanted, a municipality being an actor and a place', async () => {
      const found = async (kinds: Parameters<GraphStore['searchCandidates']>[0]['kinds']) =>
        (await under.store.searchCandidates({ text: 'Köln', kinds, limit: 50 })).map(({ record }) => record.id).sort()
      expect(await found(['EVENT'])).toEqual(['e-1'])
      expect(await found(['PLACE'])).toEqual(['m-05315000', 'r-05315'])
      expect(await found(['ACTOR'])).toEqual(['a-1', 'm-05315000'])
      expect(await found([])).toEqual([])
    })

    it('forgets a name that was taken away and finds the new one', async () => {
      await put([actor('a-3', 'Haus Sonnenaufgang')], 'EDITOR')
      expect(await namesFound('Gallus')).toEqual([])
      expect((await under.store.actorPage({ text: 'gallus' }, 'NAME', { first: 9 })).items).toEqual([])
      expect(await namesFound('Sonnenaufgang')).toEqual(['a-3'])
      await remove(['a-3'])
      expect(await namesFound('Sonnenaufgang')).toEqual([])
      await put([municipality('03358016', 'Neuenkirchen', 5_500, { disambiguation: 'Muster, Beispielland' })], 'EDITOR')
      expect(await namesFound('Neuenkirchen Heidekreis')).toEqual([])
      expect(await namesFound('Neuenkirchen Beispielland')).toEqual(['m-03358016'])
    })

    it('tells degree and newest confirmation, which break ties', async () => {
      await put([actor('a-8', 'Gleich'), actor('a-9', 'Gleich'), ...cooperating('x', ['a-9', 'a-1'], { lastConfirmed: '2025-03' })])
      const candidates = await under.store.searchCandidates({ text: 'gleich', kinds: ['ACTOR'], limit: 50 })
      expect(candidates.find(({ record }) => record.id === 'a-9')).toMatchObject({
        degree: 1,
        lastConfirmed: '2025-03-01',
        names: ['Gleich'],
      })
      expect(await namesFound('gleich')).toEqual(['a-9', 'a-8'])
    })
  })
}
