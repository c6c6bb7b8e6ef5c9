import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { ClaimLine } from '../../../parts/claim.operations.ts'
import { Contradiction, useDisputes } from '../../../parts/contradiction.tsx'
import { Skeleton } from '../../../ui/states.tsx'
import { CooperationClaimsQuery } from '../actor-profile.operations.ts'
import { Section } from './section.tsx'

/** What sources say differently of one cooperation, e.g. when it began. */
export function CooperationContradiction({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('common')
  const { data } = useQuery(CooperationClaimsQuery, { variables: { id } })
  const claims = data?.node?.__typename === 'Cooperation' ? readFragment(ClaimLine, data.node.claims.nodes) : []
  const disputes = useDisputes(id, claims)
  if (data && disputes.length === 0) return null
  return (
    <Section title={t('contradiction.title')} sub={name}>
      {!data && <Skeleton height={120} />}
      {disputes.map((sides) => (
        <Contradiction key={sides[0]?.id} sides={sides} />
      ))}
    </Section>
  )
}
