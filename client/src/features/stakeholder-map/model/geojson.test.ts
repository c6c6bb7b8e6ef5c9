import { describe, expect, it } from 'vitest'
import { dotsOf, geoJsonOf, type Shown } from './geojson.ts'

const area = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
}
const places = [
  { id: 'hier', label: 'Hier', lon: 7, lat: 51, counts: {} },
  { id: 'dort', label: 'Dort', lon: 13, lat: 52, counts: {} },
]
const shown: Shown = {
  places,
  actors: [
    {
      id: 'a',
      kind: 'UMBRELLA',
      name: 'Musterverbund',
      place: 'Hier',
      placeId: 'hier',
      state: undefined,
      country: 'DE',
      region: '01001001',
      lon: 7,
      lat: 51,
      degree: 0,
    },
  ],
  flows: [{ id: '01001.02000', from: 'hier', to: 'dort', count: 4 }],
  lines: [{ id: 'k', from: 'hier', to: 'nirgends', status: 'STATED' }],
  regions: [
    {
      ags: '01001',
      name: 'Musterkreis',
      kind: undefined,
      actors: 0,
      cooperations: 2,
      confirmedIn: undefined,
      looked: undefined,
      population: 9,
      municipalities: undefined,
    },
  ],
  countries: [{ code: 'GH', name: 'Ghana', count: 12 }],
}

describe('GeoJSON of the map', () => {
  const file = geoJsonOf(shown, { title: 'Karte' }, (key) => (key === '01001' ? area : null))
  const of = (layer: string) => file.features.filter(({ properties }) => properties?.layer === layer)

  it('holds every layer that is on, with its title, date, filter and sources beside it', () => {
    expect(file.metadata).toEqual({ title: 'Karte' })
    expect(file.features.map(({ properties }) => properties?.layer)).toEqual(['region', 'country', 'flow', 'line', 'actor'])
    expect(of('region')[0]?.geometry).toEqual(area)
    expect(of('flow')[0]).toMatchObject({
      geometry: {
        coordinates: [
          [7, 51],
          [13, 52],
        ],
      },
      properties: { from: '01001', to: '02000', cooperations: 4 },
    })
  })

  it('writes null, never nought, where nothing is known, and no place where none is drawn', () => {
    expect(of('region')[0]?.properties).toMatchObject({
      actors: null,
      cooperations: 2,
      confirmedIn: null,
      lookedOn: null,
      lookedMunicipalities: null,
    })
    expect(of('actor')[0]?.properties).toMatchObject({ relations: null, state: null })
    expect(of('line')[0]?.geometry).toBeNull()
    expect(of('country')[0]?.geometry).toBeNull()
  })

  it('tells of a line that is one relation with whom it is and its dates as stated, an end that nobody can date as well', () => {
    const other = {
      label: undefined,
      id: 'b',
      name: 'Musterstadt',
      kind: 'MUNICIPALITY',
      place: 'Dort',
      placeId: 'dort',
      abroad: false,
      land: undefined,
    } as const
    const relations = [
      {
        id: 'k:b',
        other,
        line: 'COOPERATES_WITH',
        cooperation: 'LOCAL',
        status: 'STATED',
        validFrom: '2012',
        validUntil: null,
        lastConfirmed: '2019-05',
        endedBy: '2024-03-01',
        support: [],
      },
    ] as const
    const lines = [{ id: 'k:b', from: 'hier', to: 'dort', status: 'STATED' }] as const
    expect(geoJsonOf({ places, lines, relations }, {}, () => null).features[0]?.properties).toEqual({
      layer: 'line',
      id: 'k:b',
      status: 'STATED',
      with: 'b',
      name: 'Musterstadt',
      relation: 'COOPERATES_WITH',
      cooperation: 'LOCAL',
      from: '2012',
      until: null,
      endedBy: '2024-03-01',
      lastConfirmed: '2019-05',
    })
  })

  it('tells of an area coloured by coverage of how many municipalities anything is known, and of a single one its state', () => {
    const [musterkreis] = shown.regions!
    const { features } = geoJsonOf(
      {
        places,
        regions: [{ ...musterkreis!, municipalities: { total: 12, known: 3, gaps: 0 } }],
        known: [
          { id: 'm-1', ags: '01001001', name: 'Musterstadt', state: 'STALE', lastLooked: '2016', lon: 7, lat: 51 },
          { id: 'm-2', ags: '01001002', name: 'Musterdorf', state: 'COVERED', lastLooked: undefined, lon: 7, lat: 51 },
        ],
      },
      {},
      (key) => (key === '01001001' ? area : null),
    )
    expect(features.map(({ properties }) => properties)).toMatchObject([
      { ags: '01001', municipalities: 12, municipalitiesKnown: 3, municipalitiesConfirmedGap: null },
      { layer: 'region', ags: '01001001', coverage: 'STALE', lastLooked: '2016' },
      { layer: 'region', ags: '01001002', coverage: 'COVERED', lastLooked: null },
    ])
    expect(features.map(({ geometry }) => geometry === area)).toEqual([false, true, false])
  })

  it('has a point for a municipality without a drawn area, as the map has a dot, and no other', () => {
    const dotOf = dotsOf([{ ags: '01001001', lon: 7, lat: 51 }])
    expect(dotOf('01001001')).toEqual({ type: 'Point', coordinates: [7, 51] })
    expect(dotOf('01001002')).toBeNull()
  })

  it('tells of an event what it was, when and where, and no date where none is known', () => {
    const events = [
      {
        id: 'e',
        name: 'Mustertreffen',
        category: 'NETWORK_MEETING',
        from: '2019-05',
        until: undefined,
        place: 'Musterstadt',
        lon: 7,
        lat: 51,
        spot: '7,51',
      },
    ]
    expect(geoJsonOf({ places, events }, {}, () => null).features[0]).toMatchObject({
      geometry: { coordinates: [7, 51] },
      properties: {
        layer: 'event',
        name: 'Mustertreffen',
        category: 'NETWORK_MEETING',
        from: '2019-05',
        until: null,
        place: 'Musterstadt',
      },
    })
  })

  it('leaves out layers that are off', () => {
    expect(geoJsonOf({ places }, {}, () => null).features).toEqual([])
  })
})
