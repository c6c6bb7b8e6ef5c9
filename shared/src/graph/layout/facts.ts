/**
 * What layouts go by, vertex by vertex. Of the lines only memberships count, so that hardly any new line moves anybody.
 */
export interface LayoutFacts {
  /** Index into ACTOR_KINDS. */
  readonly kind: Uint8Array
  /** The Land, numbered in the order of its key; -1 abroad and where it is not known. */
  readonly state: Int32Array
  /** 1 where the seat is known to be outside Germany. */
  readonly abroad: Uint8Array
  /** Degrees, NaN where the place is not known. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** Memberships: a member and what it is a member of, equally long. */
  readonly member: Int32Array
  readonly umbrella: Int32Array
  /** A number in [0, 1) that only the vertex itself decides: where it stands if nothing else is said of that. */
  readonly scatter: Float64Array
}

/** Another such number, as good as independent of the first. */
export const secondScatter = ({ scatter }: LayoutFacts, v: number): number => (scatter[v]! * 4096) % 1

export const indexes = (count: number, passes: (v: number) => boolean): number[] =>
  Array.from({ length: count }, (_, v) => v).filter(passes)

/** By Land, those without one last; within a Land in the order of the vertices. */
export const byState =
  ({ state }: LayoutFacts) =>
  (a: number, b: number): number =>
    last(state[a]!) - last(state[b]!) || a - b

const last = (state: number): number => (state === -1 ? 1000 : state)
