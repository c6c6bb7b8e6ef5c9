import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Network, NetworkVertex } from './network.ts'
import { shortName } from './short-name.ts'

/** Names as shown: groups are called by what they group. */
export function useNames(network: Network | undefined, hidden: readonly NetworkVertex[]) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary'])
  return useMemo(() => {
    const groupName = ({ id, name }: Pick<NetworkVertex, 'id' | 'name'>): string => {
      const by = /^g-([a-z]+)-/.exec(id)?.[1]?.toUpperCase() ?? ''
      if (name === '') return t(`group.none${by}`, { defaultValue: t('group.none') })
      if (by === 'KIND') return t(`vocabulary:kindPlural.${name}`)
      return by === 'COMMUNITY' ? t('group.COMMUNITY', { name }) : name
    }
    const nameOfVertex = (vertex: NetworkVertex) => (vertex.kind === 'GROUP' ? groupName(vertex) : vertex.name)
    const names = new Map([
      ...(network?.open ?? []).map((group) => [group.id, groupName(group)] as const),
      ...[...hidden, ...(network?.vertices ?? [])].map((vertex) => [vertex.id, nameOfVertex(vertex)] as const),
    ])
    return {
      nameOf: (id: string) => names.get(id) ?? '',
      named: (whole: Network): Network => ({
        ...whole,
        vertices: whole.vertices.map((vertex) => (vertex.kind === 'GROUP' ? { ...vertex, label: shortName(groupName(vertex)) } : vertex)),
      }),
    }
  }, [network, hidden, t])
}
