import { describe, expect, test } from 'vitest'
import { bilingualHalves, DESTATIS, districtLabel, gazetteer, parseGazetteer } from './gazetteer.ts'

const MUNICIPALITIES = `ags,ars,name,official_name,kind,district_ags,district,district_kind,state,association,association_kind,area_km2,population,postcode,lat,lon
01999001,019990001001,Musterort,"Musterort, Stadt",Stadt,01999,Musterland,Kreis,Schleswig-Holstein,Musteramt,Amt,10.50,1200,00001,54.1,10.1
01999901,019990001901,Musterforst,"Musterforst, gemfr. Gebiet","Gemeindefreies Gebiet, unbewohnt",01999,Musterland,Kreis,Schleswig-Holstein,,,4.00,0,,,
01998000,019980000000,Musterstadt,"Musterstadt, Hansestadt",Kreisfreie Stadt,01998,"Musterstadt, Hansestadt",Kreisfreie Stadt,Schleswig-Holstein,,,20.25,90000,00002,54.2,10.2
`
const DISTRICTS = `ags,name,kind,state,area_km2,population
01999,Musterland,Kreis,Schleswig-Holstein,14.50,1200
01998,"Musterstadt, Hansestadt",Kreisfreie Stadt,Schleswig-Holstein,20.25,90000
`
const { regions, municipalities } = gazetteer(parseGazetteer(MUNICIPALITIES, DISTRICTS, 'ags,name\n01998000,Muster an der See\n'))

describe('the gazetteer', () => {
  test('makes an actor of each municipality that governs itself, and of no unincorporated area', () => {
    expect(municipalities.map(({ id }) => id)).toEqual(['m-01999001', 'm-01998000'])
    expect(regions.some(({ id }) => id === 'r-01999901')).toBe(true)
  })

  test('shows the name without its suffix and keeps the other names', () => {
    expect(municipalities[1]?.name).toBe('Musterstadt')
    expect(municipalities[1]?.alternativeNames).toEqual(['Musterstadt, Hansestadt', 'Muster an der See'])
  })

  test('tells municipalities of one name apart by Kreis and Land', () => {
    expect(municipalities.map(({ disambiguation }) => disambiguation)).toEqual([
      'Kreis Musterland, Schleswig-Holstein',
      'kreisfreie Stadt, Schleswig-Holstein',
    ])
  })

  test('gives figures with their day and source, and the leading zeros of the keys', () => {
    expect(municipalities[0]?.municipality).toEqual({
      level: 'MUNICIPALITY',
      ags: '01999001',
      ars: '019990001001',
      kind: 'Stadt',
      association: 'Amt Musteramt',
      population: { value: 1200, asOf: '2024-12-31', source: DESTATIS.id },
      areaKm2: { value: 10.5, asOf: '2025-08-31', source: DESTATIS.id },
      counted: true,
    })
  })

  test('puts every region under its parent, and sums the Länder up', () => {
    expect(regions.map(({ id, parent }) => [id, parent])).toEqual([
      ['r-01', undefined],
      ['r-01999', 'r-01'],
      ['r-01998', 'r-01'],
      ['r-01999001', 'r-01999'],
      ['r-01999901', 'r-01999'],
      ['r-01998000', 'r-01998'],
    ])
    expect(regions[0]?.population?.value).toBe(91_200)
    expect(regions[0]?.areaKm2?.value).toBe(34.75)
  })

  test('leaves the place open where the official list has no centre', () => {
    const without = gazetteer(parseGazetteer(MUNICIPALITIES.replace('54.1,10.1', ','), DISTRICTS, 'ags,name\n'))
    expect(without.municipalities[0]).not.toHaveProperty('place')
    expect(municipalities[0]?.place).toEqual({ label: 'Musterort', lat: 54.1, lon: 10.1, precision: 'municipality centre', country: 'DE' })
  })
})

test.each([
  ['Cottbus/Chóśebuz', '12052', ['Cottbus', 'Chóśebuz']],
  ['Neuhausen/Spree / Kopańce/Sprjewja', '12071', ['Neuhausen/Spree', 'Kopańce/Sprjewja']],
  ['Bautzen / Budyšin', '14625', ['Bautzen', 'Budyšin']],
  ['Falkenberg/Elster', '12062', []],
  ['Weißwasser/O.L.', '14626', []],
  ['Lahr/Schwarzwald', '08317', []],
])('%s in district %s has the halves %j', (name, district, halves) => {
  expect(bilingualHalves(name, district)).toEqual(halves)
})

test.each([
  ['Düren', 'Kreis', 'Kreis Düren'],
  ['Enzkreis', 'Landkreis', 'Enzkreis'],
  ['Region Hannover', 'Landkreis', 'Region Hannover'],
  ['Regionalverband Saarbrücken', 'Regionalverband', 'Regionalverband Saarbrücken'],
])('the district %s (%s) is called %s', (name, kind, label) => {
  expect(districtLabel(name, kind)).toBe(label)
})
