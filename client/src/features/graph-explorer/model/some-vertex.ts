import type { NetworkVertex } from './network.ts'

/** A vertex for tests, of which only what is told matters. */
export const someVertex = (id: string, told: Partial<NetworkVertex> = {}): NetworkVertex => ({
  id,
  kind: 'MIGRANT_ORGANISATION',
  name: id,
  label: id,
  x: 0,
  y: 0,
  degree: 1,
  size: 1,
  group: undefined,
  place: undefined,
  state: undefined,
  country: undefined,
  ...told,
})
