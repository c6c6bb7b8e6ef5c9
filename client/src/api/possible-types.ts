const VERTICES = [
  'Actor',
  'Cooperation',
  'Event',
  'Award',
  'Programme',
  'Offering',
  'Resolution',
  'Assessment',
  'Theme',
  'Country',
  'Region',
  'Contest',
  'ContestEdition',
]

/** Which types the interfaces of the schema stand for (shared/schema.graphql); possible-types.test.ts compares them. */
export const POSSIBLE_TYPES: Record<string, string[]> = {
  Vertex: VERTICES,
  Notice: ['Need', 'Offer'],
  Offered: ['Offering', 'Programme'],
  Node: [...VERTICES, 'Claim', 'Need', 'NewsNote', 'Offer', 'Source'],
}
