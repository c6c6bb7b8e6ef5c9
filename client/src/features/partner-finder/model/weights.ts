import { DEFAULT_PARTNER_WEIGHTS, MAX_PARTNER_WEIGHT, PARTNER_FACTORS, type PartnerFactor, type PartnerWeights } from '@netzatlas/shared'

/** What one can choose from: usual weights are among them. */
export const WEIGHT_STEPS = [0, 5, 10, 20, 40, 80] as const

const isFactor = (text: string): text is PartnerFactor => PARTNER_FACTORS.some((factor) => factor === text)

/** The usual weights with those of the text in their place; what makes no sense in it is passed over. */
export function weightsOf(text: string): PartnerWeights {
  const weights: Record<PartnerFactor, number> = { ...DEFAULT_PARTNER_WEIGHTS }
  for (const entry of text.split('.')) {
    const [factor = '', number = ''] = entry.split('*')
    if (isFactor(factor) && /^\d{1,3}$/.test(number) && Number(number) <= MAX_PARTNER_WEIGHT) weights[factor] = Number(number)
  }
  return weights
}

/** Only what differs from the usual; nothing where nothing does. */
export function printWeights(weights: PartnerWeights): string | undefined {
  const changed = PARTNER_FACTORS.filter((factor) => weights[factor] !== DEFAULT_PARTNER_WEIGHTS[factor])
  return changed.length === 0 ? undefined : changed.map((factor) => `${factor}*${weights[factor]}`).join('.')
}

/** As the API takes them; nothing where all are the usual ones. */
export const changedWeights = (weights: PartnerWeights) => {
  const changed = PARTNER_FACTORS.filter((factor) => weights[factor] !== DEFAULT_PARTNER_WEIGHTS[factor])
  return changed.length === 0 ? null : changed.map((factor) => ({ factor, weight: weights[factor] }))
}
