/** Where more places than these are possible, the order among neighbours in the list says little. */
export const SURE_PLACES = 10

/** Whether so little is known that a rank tells hardly more than how many municipalities of which size there are. */
export const isVague = ({ rankFrom, rankTo }: { readonly rankFrom: number; readonly rankTo: number }): boolean =>
  rankTo - rankFrom + 1 > SURE_PLACES
