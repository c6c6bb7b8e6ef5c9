import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import type { MeetingSitesQuery, MeetingSitesQueryVariables } from '../../api/__generated__/graphql.ts'
import { type Address, KINDS } from './address.ts'
import { MeetingSites, PlannerChoices } from './meeting-planner.operations.ts'
import { rowsOf } from './model/audience.ts'

const variablesOf = (state: Address): MeetingSitesQueryVariables => ({
  within: state.land ?? null,
  radiusKm: state.km,
  sites: Number(state.treffen),
  months: state.monate,
  kinds: state.art.length > 0 ? [...state.art] : [...KINDS],
  themes: state.thema.length > 0 ? [...state.thema] : null,
  acrossBorder: state.land !== undefined && state.umland,
  plannedEvents: state.kommende !== 'nein',
  plannedAt: state.geplant.length > 0 ? [...state.geplant] : null,
})

/** The plan for what the address asks; while another one is computed the former stays. */
export function usePlannerData(state: Address) {
  const choices = useQuery(PlannerChoices)
  const plan = useQuery(MeetingSites, { variables: variablesOf(state) })
  const shown = plan.data ?? plan.previousData
  const audience = shown?.meetingSites.audience
  const rows = useMemo(() => (audience ? rowsOf(audience) : []), [audience])
  const states = choices.data?.regions ?? []
  return {
    query: plan,
    plan: shown?.meetingSites,
    updating: plan.loading,
    rows,
    states,
    themes: choices.data?.themes ?? [],
    landName: states.find(({ id }) => id === state.land)?.name,
  }
}
export type PlannerData = ReturnType<typeof usePlannerData>
export type Plan = MeetingSitesQuery['meetingSites']
