import type { NetworkFilter } from '../../api/__generated__/graphql.ts'
import type { Address } from './address.ts'

/** The filters of the map as the network takes them; like the relations of an actor, cooperations hold for sure or perhaps. */
export const networkFilterOf = ({ art, land, thema }: Pick<Address, 'art' | 'land' | 'thema'>): NetworkFilter => ({
  kinds: art.length > 0 ? [...art] : null,
  within: land ?? null,
  themes: thema.length > 0 ? [...thema] : null,
  possible: true,
})
