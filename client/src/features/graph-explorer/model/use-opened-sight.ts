import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { GraphPictureHandle } from '../../../viz/graph/graph-picture.tsx'
import type { Network } from './network.ts'
import { freshlyOpened, membersOf } from './opened-sight.ts'

/**
 * In half a picture an opened group is too small to be read: the view goes to it, while everybody stays where they are.
 * Answers whom each picture opens on.
 *
 * @param together both pictures have one view
 */
export function useOpenedSight(
  pictures: readonly RefObject<GraphPictureHandle | null>[],
  networks: readonly (Network | undefined)[],
  offen: readonly string[],
  together: boolean,
): readonly (readonly string[] | undefined)[] {
  const [first, second] = networks
  const seen = useRef<ReadonlySet<string>>(new Set(offen))
  useEffect(() => {
    const both = [first, second]
    const fresh = freshlyOpened(offen, both, seen.current)
    const isThere = new Set(offen)
    seen.current = new Set([...[...seen.current].filter((entry) => isThere.has(entry)), ...fresh])
    if (fresh.length === 0) return
    const members = both.map((network) => membersOf(network, fresh))
    const [one, other] = pictures.map(({ current }) => current)
    if (!together) {
      if (members[0]!.length > 0) one?.fit(members[0])
      if (members[1]!.length > 0) other?.fit(members[1])
      return
    }
    // From the same view on the other picture is carried along to the same view.
    const [leader, led, whom] = members[1]!.length > 0 ? [other, one, members[1]] : [one, other, members[0]]
    if (!leader || whom!.length === 0) return
    if (leader.view) led?.show(leader.view)
    leader.fit(whom)
  }, [pictures, first, second, offen, together])
  return useMemo(
    () =>
      [first, second].map((network) => {
        const members = membersOf(network, offen)
        return members.length > 0 ? members : undefined
      }),
    [first, second, offen],
  )
}
