/** Fewer organisations than that say nothing about a region. */
const FEWEST_ORGANISATIONS = 5

/**
 * How much more organisations a region has than its inhabitants let expect: (O_r / O) / (P_r / P). 1 is the country's
 * average (Isard 1960, Methods of Regional Analysis, ch. 7). Undefined below five organisations, or where nobody lives.
 */
export function locationQuotient(
  here: { readonly organisations: number; readonly inhabitants: number },
  everywhere: { readonly organisations: number; readonly inhabitants: number },
): number | undefined {
  if (here.organisations < FEWEST_ORGANISATIONS || here.inhabitants === 0) return undefined
  return here.organisations / everywhere.organisations / (here.inhabitants / everywhere.inhabitants)
}
