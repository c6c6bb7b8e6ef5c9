import type { PartialDate } from '@netzatlas/shared'
import type { Language } from '../../graphql/language.ts'
import { dateIn } from '../sheets/words.ts'

type Group = 'MUNICIPALITY' | 'ORGANISATION'

interface Words {
  readonly list: (names: readonly string[]) => string
  readonly condition: (group: Group, stated: string) => string
  readonly purpose: (group: Group, stated: string) => string
  readonly used: (group: Group, names: readonly string[]) => string
  readonly othersOnly: (group: Group, stated: string) => string
  readonly noApplicant: string
  readonly holds: (regions: string) => string
  readonly holdsOnly: (regions: string) => string
  readonly usedHere: (land: string | undefined, names: readonly string[]) => string
  readonly seatHere: (regions: string) => string
  readonly seatElsewhere: (regions: string) => string
  readonly providerHere: (names: string) => string
  readonly providerFederal: (names: string) => string
  readonly providerElsewhere: (names: string) => string
  readonly noSeat: (name: string) => string
  readonly noRegion: string
  readonly ended: (date: PartialDate) => string
  readonly lapsed: (date: PartialDate) => string
  readonly coming: (date: PartialDate) => string
  readonly undated: string
  readonly deadline: (date: PartialDate) => string
  readonly until: (date: PartialDate) => string
  readonly since: (date: PartialDate) => string
  readonly sameTheme: (themes: string, name: string) => string
  readonly otherTheme: (themes: string, name: string) => string
  readonly population: (stated: string, name: string, population: number | undefined) => string
}

const lists = {
  de: new Intl.ListFormat('de', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
}
const numbers = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') }

const groupDe = { MUNICIPALITY: 'Kommunen', ORGANISATION: 'Organisationen' } as const
const groupEn = { MUNICIPALITY: 'municipalities', ORGANISATION: 'organisations' } as const
const MOST_NAMED = 3
function firstOf(names: readonly string[], language: Language): string {
  const more = names.length - MOST_NAMED
  const rest = more > 0 ? [language === 'de' ? `${more} weitere` : `${more} more`] : []
  return lists[language].format([...names.slice(0, MOST_NAMED), ...rest])
}

const DE: Words = {
  list: (names) => lists.de.format(names),
  condition: (group, stated) => `Die Quelle nennt ${groupDe[group]}: „${stated}“.`,
  purpose: (group, stated) => `Der Zweck nennt ${groupDe[group]}: „${stated}“.`,
  used: (group, names) => `Andere ${groupDe[group]} haben es genutzt: ${firstOf(names, 'de')}.`,
  othersOnly: (group, stated) => `Die Bedingung nennt keine ${groupDe[group]}: „${stated}“.`,
  noApplicant: 'Wer sich bewerben kann, sagt keine Quelle.',
  holds: (regions) => `Gilt in ${regions}.`,
  holdsOnly: (regions) => `Quellen nennen nur ${regions}.`,
  usedHere: (land, names) => `${land ? `In ${land}` : 'Im selben Land'} haben es genutzt: ${firstOf(names, 'de')}.`,
  seatHere: (regions) => `Sitzt hier: ${regions}.`,
  seatElsewhere: (regions) => `Sitzt in ${regions}; ob es auch anderswo gilt, sagt keine Quelle.`,
  providerHere: (names) => `Arbeitet in dieser Gegend: ${names}.`,
  providerFederal: (names) => `Arbeitet bundesweit: ${names}.`,
  providerElsewhere: (names) => `Arbeitet anderswo: ${names}.`,
  noSeat: (name) => `Wo ${name} sitzt, ist nicht verzeichnet.`,
  noRegion: 'Für welche Länder es gilt, sagt keine Quelle.',
  ended: (date) => `Beendet: ${dateIn('de', date)}.`,
  lapsed: (date) => `Die Frist ist vorbei: ${dateIn('de', date)}.`,
  coming: (date) => `Beginnt erst: ${dateIn('de', date)}.`,
  undated: 'Ob es heute offen ist, sagt keine Quelle.',
  deadline: (date) => `Frist: ${dateIn('de', date)}.`,
  until: (date) => `Läuft bis ${dateIn('de', date)}.`,
  since: (date) => `Läuft seit ${dateIn('de', date)}; ein Ende oder eine Frist nennt keine Quelle.`,
  sameTheme: (themes, name) => `Gemeinsames Thema mit ${name}: ${themes}.`,
  otherTheme: (themes, name) => `Thema ${themes}; für ${name} ist dazu nichts verzeichnet.`,
  population: (stated, name, population) =>
    population === undefined
      ? `„${stated}“: Die Einwohnerzahl von ${name} ist nicht verzeichnet.`
      : `„${stated}“: ${name} hat ${numbers.de.format(population)} Einwohnerinnen und Einwohner.`,
}

const EN: Words = {
  list: (names) => lists.en.format(names),
  condition: (group, stated) => `The source names ${groupEn[group]}: "${stated}".`,
  purpose: (group, stated) => `Its purpose names ${groupEn[group]}: "${stated}".`,
  used: (group, names) => `Other ${groupEn[group]} have used it: ${firstOf(names, 'en')}.`,
  othersOnly: (group, stated) => `The condition names no ${groupEn[group]}: "${stated}".`,
  noApplicant: 'No source says who may apply.',
  holds: (regions) => `Holds in ${regions}.`,
  holdsOnly: (regions) => `Sources name ${regions} only.`,
  usedHere: (land, names) => `Used in ${land ?? 'the same Land'} by ${firstOf(names, 'en')}.`,
  seatHere: (regions) => `Seated here: ${regions}.`,
  seatElsewhere: (regions) => `Seated in ${regions}; no source says whether it holds elsewhere, too.`,
  providerHere: (names) => `Works in this area: ${names}.`,
  providerFederal: (names) => `Works all over Germany: ${names}.`,
  providerElsewhere: (names) => `Works elsewhere: ${names}.`,
  noSeat: (name) => `Where ${name} is seated is not recorded.`,
  noRegion: 'No source says in which Länder it holds.',
  ended: (date) => `Ended: ${dateIn('en', date)}.`,
  lapsed: (date) => `The deadline is over: ${dateIn('en', date)}.`,
  coming: (date) => `Begins later: ${dateIn('en', date)}.`,
  undated: 'No source says whether it is open today.',
  deadline: (date) => `Deadline: ${dateIn('en', date)}.`,
  until: (date) => `Runs until ${dateIn('en', date)}.`,
  since: (date) => `Has run since ${dateIn('en', date)}; no source names an end or a deadline.`,
  sameTheme: (themes, name) => `A theme in common with ${name}: ${themes}.`,
  otherTheme: (themes, name) => `Theme ${themes}; nothing is recorded of it for ${name}.`,
  population: (stated, name, population) =>
    population === undefined
      ? `"${stated}": the population of ${name} is not recorded.`
      : `"${stated}": ${name} has ${numbers.en.format(population)} inhabitants.`,
}

export const FIT_WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN }
