/** A release of Neo4j Community that the product is tried on. */
export interface Neo4jRelease {
  readonly version: string
  /** Feature versions of Java it runs on, both ends included. */
  readonly java: { readonly from: number; readonly to: number }
  readonly mainClass: string
  /** The Graph Data Science release that fits it, where there is one. */
  readonly gds?: string
}

/** By the name of the line, the long-term one first: it is what the gate runs on. */
export const RELEASES = {
  '5.26': { version: '5.26.30', java: { from: 17, to: 21 }, mainClass: 'org.neo4j.server.CommunityEntryPoint', gds: '2.13.9' },
  '2026': { version: '2026.08.1', java: { from: 21, to: 25 }, mainClass: 'org.neo4j.server.Neo4jCommunity' },
} as const satisfies Record<string, Neo4jRelease>

export type Neo4jLine = keyof typeof RELEASES

export const isLine = (name: string): name is Neo4jLine => Object.hasOwn(RELEASES, name)
