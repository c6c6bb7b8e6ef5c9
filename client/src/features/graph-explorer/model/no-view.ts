import { networkState } from '../state.ts'

/** The whole network, as it stands there without an address. */
export const NO_VIEW: Readonly<Record<string, undefined>> = Object.fromEntries(
  Object.keys(networkState.shape).map((key) => [key, undefined]),
)
