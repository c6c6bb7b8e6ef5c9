export interface Contact {
  readonly by: 'website' | 'umbrella' | 'source'
  readonly address: string
  readonly name?: string
}

/** The most direct published way to an organisation: its own page, one of an umbrella it belongs to, one that tells of it. */
export function contactOf({
  website,
  umbrellas,
  sources,
}: {
  readonly website: string | undefined
  readonly umbrellas: readonly { readonly name: string; readonly website: string }[]
  readonly sources: readonly string[]
}): Contact | undefined {
  if (website !== undefined) return { by: 'website', address: website }
  const [umbrella] = umbrellas
  if (umbrella) return { by: 'umbrella', address: umbrella.website, name: umbrella.name }
  const [source] = sources
  return source === undefined ? undefined : { by: 'source', address: source }
}
