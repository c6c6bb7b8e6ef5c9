import type { Figure, MunicipalityFacts, Place } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { MunicipalityLevelEnum } from '../../graphql/enums.ts'
import { countryName } from '../../graphql/language.ts'
import { existing } from '../../graphql/loaders.ts'
import { CountryRef, SourceRef } from '../../graphql/nodes.ts'

export const FigureRef = builder.objectRef<Figure>('Figure').implement({
  description: 'A number with the day and source it holds for, and its qualifier: "rund", "mehr als".',
  fields: (t) => ({
    value: t.exposeFloat('value'),
    qualifier: t.exposeString('qualifier', { nullable: true }),
    asOf: t.expose('asOf', { type: 'PartialDate', nullable: true }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      resolve: ({ source }, _args, { loaders }) => (source === undefined ? undefined : existing(loaders, source, 'source')),
    }),
  }),
})

export const PlaceRef = builder.objectRef<Place>('Place').implement({
  description: 'WGS 84 degrees.',
  fields: (t) => ({
    label: t.exposeString('label'),
    lat: t.exposeFloat('lat'),
    lon: t.exposeFloat('lon'),
    precision: t.exposeString('precision', { description: '"municipality centre" unless an exact address was opted in.' }),
    country: t.field({
      type: CountryRef,
      resolve: ({ country: code }) => ({ type: 'country' as const, id: `l-${code}`, code, name: countryName(code, 'de') ?? code }),
    }),
  }),
})

/** Districts keep their German names; what kind of city it is has an English word. */
export const cityKindInEnglish = (text: string): string =>
  text
    .replace(/^kreisfreie Stadt\b/, 'independent city')
    .replace(/^Kreisfreie Stadt\b/, 'Independent city')
    .replace(/^Stadtstaat\b/, 'city state')

export const MunicipalityFactsRef = builder.objectRef<MunicipalityFacts>('MunicipalityFacts').implement({
  fields: (t) => ({
    level: t.expose('level', { type: MunicipalityLevelEnum }),
    ags: t.exposeString('ags', { nullable: true }),
    ars: t.exposeString('ars', { nullable: true }),
    kind: t.string({
      nullable: true,
      resolve: ({ kind }, _args, { language }) => (kind && language === 'en' ? cityKindInEnglish(kind) : kind),
    }),
    association: t.exposeString('association', { nullable: true }),
    population: t.expose('population', { type: FigureRef, nullable: true }),
    areaKm2: t.expose('areaKm2', { type: FigureRef, nullable: true }),
    counted: t.exposeBoolean('counted', { description: 'Counted in coverage: governs itself and has an eight-digit AGS.' }),
  }),
})
