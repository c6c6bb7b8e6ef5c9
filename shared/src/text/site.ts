/** The site behind an address, as people know it: "bv-nemo.de". */
export function siteOf(url: string | null | undefined): string | undefined {
  if (!url) return undefined
  try {
    return new URL(url).hostname.replace(/^www\d?\./, '')
  } catch {
    return undefined
  }
}
