import { useMemo } from 'react'
import { useSignal } from '../../../ui/signal.ts'
import { earlier, isComparing } from '../model/compare.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { useSideTitles } from '../model/use-side-titles.ts'
import { StripSkeleton } from './skeleton.tsx'
import { TimeStrip } from './time-strip.tsx'

/** When relations begin and which day is shown; of two Länder side by side for each of them. */
export function TimeBar({ explorer: { state, set, data, compared } }: { explorer: Explorer }) {
  const both = useSignal(compared)
  const ofStates = state.vergleichland !== undefined
  const sides = ofStates ? both?.sides : undefined
  const titles = useSideTitles(sides ?? [], false)
  const [first, second] = (sides ?? []).map((side) => side.data.dates)
  const [one, other] = titles.map(({ brief }) => brief)
  const pictures = useMemo(() => {
    if (!ofStates) return data.dates && [{ dates: data.dates }]
    return (
      first &&
      second && [
        { title: one!, dates: first },
        { title: other!, dates: second },
      ]
    )
  }, [ofStates, data.dates, first, second, one, other])
  if (!pictures || !data.today || !data.day) return <StripSkeleton />
  return (
    <TimeStrip
      pictures={pictures}
      day={data.day}
      today={data.today}
      busy={data.loading}
      comparing={isComparing(state)}
      ahead={data.ahead}
      onCompare={() => set({ vergleich: earlier(data.day!) })}
      onChange={(stand, moving) => set({ stand }, { replace: moving })}
    />
  )
}
