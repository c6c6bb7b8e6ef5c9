import { useFormat } from '../i18n/format.ts'

/** The name of an ISO 3166 country in the language of the dashboard. */
export function CountryName({ code }: { code: string }) {
  return useFormat().country(code)
}
