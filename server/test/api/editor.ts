import type { TestApi } from './harness.ts'

export const KEY = 'an-obviously-fictional-key-of-a-test'

/** The headers of a browser that opened the editing link, and reads German. */
export async function editorOf(api: TestApi): Promise<Record<string, string>> {
  const response = await fetch(`${api.address}/bearbeiten?schluessel=${KEY}`, { redirect: 'manual' })
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0]!
  return { cookie, 'x-netzatlas-csrf': '1', 'accept-language': 'de' }
}

export const codes = (result: { errors: { field: string; code: string }[] }) => result.errors.map(({ field, code }) => `${field}: ${code}`)
