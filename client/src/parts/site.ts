/** The site behind an address, as people know it: "bv-nemo.de". */
export function siteOf(url: string | null | undefined): string | undefined {
  if (!url) return undefined
  try {
    return new URL(url).hostname.replace(/^www\d?\./, '')
  } catch {
    return undefined
  }
}

/** Addresses come from data: only web pages become links. */
export const isWebAddress = (url: string | null | undefined): url is string => /^https?:\/\//i.test(url ?? '')
