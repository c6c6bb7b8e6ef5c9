/** What campaigns and networks append so that they recognise their visitors; the page is the same without. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/i

/**
 * What tells one page from another, however its address is written: without scheme, "www.", place on the page, slash at the
 * end, what tracks visitors, and in one order of parameters. Undefined where it is no web address.
 */
export function pageKey(address: string): string | undefined {
  const text = address.trim()
  if (!URL.canParse(text)) return undefined
  const { protocol, host, pathname, searchParams } = new URL(text)
  if (!/^https?:$/.test(protocol)) return undefined
  const parameters = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)))
  parameters.sort()
  const path = pathname.replace(/%[\da-f]{2}/gi, (escaped) => escaped.toUpperCase()).replace(/\/+$/, '')
  const query = parameters.toString()
  return `${host.replace(/^www\./, '')}${path}${query && `?${query}`}`
}
