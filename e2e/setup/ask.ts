import { expect, inject } from 'vitest'

/** Asks the API as any client would; the answer's data. */
export async function ask<T>(query: string, variables: Record<string, unknown> = {}, language: 'de' | 'en' = 'de'): Promise<T> {
  const response = await fetch(`${inject('address')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}

/** "1.380" as the number it says. */
export const numberIn = (text: string | null | undefined): number => Number((text ?? '').replace(/[^\d]/g, ''))

/** Known actors of the shipped network. */
export const NEMO = 'a-bundesverband-netzwerke-von-migrantenorganisationen-e-v-nemo'
export const KOELN = 'm-05315000'
export const MUENCHEN = 'm-09162000'
export const BRUEHL_RHEIN_ERFT = 'm-05362012'
