import type { Network } from './network.ts'
import { openedOf } from './opened.ts'

/** Entries of the address that open a group which is open in one of the networks, and was not opened in this way before. */
export function freshlyOpened(
  offen: readonly string[],
  networks: readonly (Network | undefined)[],
  seen: ReadonlySet<string>,
): readonly string[] {
  const open = new Set(networks.flatMap((network) => network?.open?.map(({ id }) => id) ?? []))
  return offen.filter((entry, i) => !seen.has(entry) && open.has(openedOf(offen)[i]!.id))
}

/** Who stands in the discs of these groups: the members that are shown, and what is left of each. */
export function membersOf(network: Network | undefined, entries: readonly string[]): string[] {
  const groups = new Set(openedOf(entries).map(({ id }) => id))
  return (network?.vertices ?? []).flatMap(({ id, group, kind }) =>
    groups.has(id) || (kind !== 'GROUP' && group !== undefined && groups.has(group)) ? [id] : [],
  )
}
