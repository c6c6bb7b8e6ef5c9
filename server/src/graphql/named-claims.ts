import { type GraphQLResolveInfo, Kind } from 'graphql'
import type { ClaimRecord, Id } from '../domain/records.ts'
import { type Loaders, recordsOf } from './loaders.ts'

/** The claims of these ids, in their order. None is read where nothing but their ids is asked: a long list of reasons asks no more. */
export function claimsNamed(
  ids: readonly Id[],
  loaders: Loaders,
  info: Pick<GraphQLResolveInfo, 'fieldNodes'>,
): ClaimRecord[] | Promise<ClaimRecord[]> {
  if (asksOnlyIds(info)) return ids.map((id) => ({ type: 'claim', id }) as ClaimRecord)
  return recordsOf(loaders, ids, 'claim').then((claims) => [...claims])
}

const OF_NO_RECORD: ReadonlySet<string> = new Set(['id', '__typename'])

const asksOnlyIds = ({ fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>): boolean =>
  fieldNodes.every(({ selectionSet }) =>
    selectionSet?.selections.every((selection) => selection.kind === Kind.FIELD && OF_NO_RECORD.has(selection.name.value)),
  )
