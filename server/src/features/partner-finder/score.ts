import type { ClaimRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'

export interface ScorePart {
  readonly factor: 'DISTANCE' | 'THEME' | 'COUNTRY'
  readonly points: number
  readonly because: string
  readonly claims: readonly ClaimRecord[]
}

/** 100 points at the place itself, 0 at the edge of the circle, whole numbers. */
export function distancePoints(distanceKm: number, radiusKm: number): number {
  return Math.round(100 * Math.max(0, 1 - distanceKm / radiusKm))
}

const numbers: Record<Language, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
}

export function distanceSentence(distanceKm: number, from: string, language: Language): string {
  if (distanceKm < 0.5) return language === 'de' ? `Sitz ebenfalls in ${from}.` : `Also seated in ${from}.`
  const km = numbers[language].format(distanceKm)
  return language === 'de' ? `${km} km von ${from} entfernt (Luftlinie).` : `${km} km from ${from} as the crow flies.`
}

const list: Record<Language, Intl.ListFormat> = {
  de: new Intl.ListFormat('de', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
}

export function themeSentence(themes: readonly string[], shared: boolean, language: Language): string {
  const names = list[language].format(themes)
  if (language === 'de') return shared ? `Gemeinsames Thema: ${names}.` : `Arbeitet zu ${names}.`
  return shared ? `Shared theme: ${names}.` : `Works on ${names}.`
}

export function countrySentence(countries: readonly string[], shared: boolean, language: Language): string {
  const names = list[language].format(countries)
  if (language === 'de') return shared ? `Gemeinsamer Länderbezug: ${names}.` : `Länderbezug laut eigener Angabe oder Quelle: ${names}.`
  return shared ? `Shared country: ${names}.` : `Tied to ${names} by its own word or a source.`
}
