import { builder } from '../../graphql/builder.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { CooperationRef, CountryRef } from '../../graphql/nodes.ts'
import { type PartnerCountry, partnerCountries } from './countries.ts'

const PartnerCountryRef = builder.objectRef<PartnerCountry>('PartnerCountry').implement({
  description: 'A country outside Germany that cooperations are tied to by some claim (CONCERNS).',
  fields: (t) => ({
    country: t.field({ type: CountryRef, resolve: ({ country }) => country }),
    count: t.int({ description: 'Different cooperations.', resolve: ({ cooperations }) => cooperations.length }),
    cooperations: t.field({
      type: [CooperationRef],
      complexity: { field: 10, multiplier: 50 },
      resolve: ({ cooperations }, _args, { loaders }) => Promise.all(cooperations.map((id) => existing(loaders, id, 'cooperation'))),
    }),
  }),
})

builder.queryField('partnerCountries', (t) =>
  t.field({
    type: [PartnerCountryRef],
    description: 'With `asOf` by claims that hold on that day, for sure or perhaps; without, of any time. Most cooperations first.',
    args: { asOf: t.arg({ type: 'Date' }), code: t.arg.string({ description: 'ISO 3166 alpha-2: only this country.' }) },
    complexity: ({ code }) => ({ field: 50, multiplier: code == null ? 20 : 1 }),
    resolve: async (_root, { asOf, code }, { store, loaders }) => {
      const all = await store.recordsOfType('country')
      const countries = all.filter((country) => country.code !== 'DE' && (code == null || country.code === code))
      const claims = new Map(await Promise.all(countries.map(async ({ id }) => [id, await loaders.claims(id, ['CONCERNS'])] as const)))
      const subjects = [...claims.values()].flatMap((own) => own.map(({ subject }) => subject))
      const cooperations = new Set((await recordsOf(loaders, subjects, 'cooperation')).map(({ id }) => id))
      return partnerCountries(
        countries,
        (id) => claims.get(id) ?? [],
        (id) => cooperations.has(id),
        asOf ?? undefined,
      )
    },
  }),
)
