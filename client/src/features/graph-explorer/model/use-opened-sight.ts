import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { GraphPictureHandle } from '../../../viz/graph/graph-picture.tsx'
import type { Network } from './network.ts'
import { freshlyOpened, membersOf } from './opened-sight.ts'

/**
 * In half a picture an opened group is too small to be read: the view goes to it, while everybody stays where they are.
 * Answers whom each picture opens on.
 *
 * @param together both pictures have one view: the second leads
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
    pictures.forEach(({ current }, i) => {
      if (members[i]!.length > 0 && (!together || i === 1 || members[1]!.length === 0)) current?.fit(members[i])
    })
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
