import type { ClaimKind } from '@netzatlas/shared'
import type { RecordType } from './records.ts'

type Ends = { readonly subject: readonly RecordType[]; readonly object: readonly RecordType[] }

const VERTICES: readonly RecordType[] = [
  'actor',
  'cooperation',
  'event',
  'award',
  'programme',
  'offering',
  'resolution',
  'theme',
  'country',
  'contest',
  'edition',
]

/** From what to what each kind of claim may point: docs/glossary.md, "Beziehungen". */
export const DIRECTIONS: Readonly<Record<ClaimKind, Ends>> = {
  PARTICIPATES_IN: { subject: ['actor'], object: ['cooperation'] },
  MEMBER_OF: { subject: ['actor'], object: ['actor'] },
  LOCATED_IN: { subject: ['actor', 'event', 'programme', 'offering'], object: ['region', 'country'] },
  ACTIVE_IN: { subject: ['actor', 'programme', 'offering'], object: ['region', 'country'] },
  HOSTED: { subject: ['actor'], object: ['event', 'programme', 'offering', 'contest', 'edition'] },
  ORGANISED: { subject: ['actor'], object: ['event', 'programme', 'offering', 'contest', 'edition'] },
  ATTENDED: { subject: ['actor'], object: ['event', 'programme', 'offering', 'contest', 'edition'] },
  COVERS: { subject: ['event'], object: ['region'] },
  OFFERED_BY: { subject: ['offering', 'programme', 'contest'], object: ['actor'] },
  ADVISED_BY: { subject: ['actor'], object: ['actor', 'programme', 'offering'] },
  FUNDED_BY: { subject: ['cooperation', 'event', 'actor', 'programme', 'offering'], object: ['programme', 'actor', 'offering'] },
  WORKS_ON: { subject: VERTICES, object: ['theme'] },
  CONCERNS: { subject: VERTICES, object: ['country'] },
  AWARDED: { subject: ['award'], object: ['actor', 'cooperation'] },
  SIGNED: { subject: ['actor'], object: ['resolution'] },
  ASSESSED: { subject: ['assessment'], object: ['actor'] },
  PART_OF: { subject: [...VERTICES, 'region'], object: [...VERTICES, 'region'] },
  SAME_AS: { subject: VERTICES, object: VERTICES },
  ATTRIBUTE: { subject: [...VERTICES, 'region', 'assessment'], object: [] },
}
