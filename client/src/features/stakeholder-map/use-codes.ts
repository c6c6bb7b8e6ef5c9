import { ACTOR_KINDS, CLAIM_STATUSES, COVERAGE_STATES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import type { Address } from './address.ts'

/** What the code words in a file of the map mean, by the property they stand in. */
export function useCodes({ ebenen }: Pick<Address, 'ebenen'>): () => Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { t } = useTranslation('vocabulary')
  const words = (codes: readonly string[], of: string) => Object.fromEntries(codes.map((code) => [code, t(`${of}.${code}`)]))
  return () => ({
    ...(ebenen.includes('akteure') && { kind: words(ACTOR_KINDS, 'kind') }),
    ...((ebenen.includes('beziehungen') || ebenen.includes('kooperationen')) && { status: words(CLAIM_STATUSES, 'status') }),
    ...(ebenen.includes('abdeckung') && { coverage: words(COVERAGE_STATES, 'coverage') }),
  })
}
