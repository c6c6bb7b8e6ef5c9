/** What a suggested partner gets points for; docs/adr/0015 says how. */
export const PARTNER_FACTORS = ['DISTANCE', 'THEMES', 'COUNTRIES', 'LANGUAGES', 'NEEDS', 'COMMON', 'PEERS', 'CONFIRMED'] as const
export type PartnerFactor = (typeof PARTNER_FACTORS)[number]

/** The most points of each factor. */
export type PartnerWeights = Readonly<Record<PartnerFactor, number>>

/** They sum to 100. */
export const DEFAULT_PARTNER_WEIGHTS: PartnerWeights = {
  DISTANCE: 40,
  THEMES: 20,
  COUNTRIES: 10,
  LANGUAGES: 5,
  NEEDS: 5,
  COMMON: 5,
  PEERS: 10,
  CONFIRMED: 5,
}
export const MAX_PARTNER_WEIGHT = 100
