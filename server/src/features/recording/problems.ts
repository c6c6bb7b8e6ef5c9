import type { Language } from '../../graphql/language.ts'
import { NOTICE_SENTENCES } from '../needs/sentences.ts'
import { NEWS_SENTENCES } from '../news/sentences.ts'
import { TERMS_SENTENCES } from '../offerings/sentences.ts'
import { FACTS_SENTENCES } from './facts-sentences.ts'
import { MAX_CONFIRMED, MAX_FINDINGS, MAX_MUNICIPALITIES } from './input.ts'

type Sentences = Readonly<Record<Language, (detail: string) => string>>

/** What can be wrong with something that is to be written: what happened, and what to do. `detail` names the thing at fault. */
const SENTENCES = {
  NO_EDITING_LINK: {
    de: () =>
      'Dieser Browser darf nichts ändern. Öffnen Sie den Bearbeitungslink, den der Server beim Start ausgegeben hat, und speichern Sie noch einmal.',
    en: () => 'This browser may not change anything. Open the editing link that the server printed when it started, and save again.',
  },
  FOREIGN_PAGE: {
    de: () => 'Die Änderung kam nicht von der Seite des Netzatlas. Öffnen Sie „Daten pflegen“ und speichern Sie dort.',
    en: () => 'The change did not come from a page of the Netzatlas. Open "Maintain data" and save there.',
  },
  NOT_A_CLIENT_ID: {
    de: () => 'Die Kennung der Änderung hat 8 bis 100 Buchstaben, Ziffern, - oder _.',
    en: () => 'The id of the change has 8 to 100 letters, digits, - or _.',
  },
  REUSED_ID: {
    de: () => 'Unter dieser Kennung wurde schon etwas anderes gespeichert. Laden Sie die Seite neu und speichern Sie noch einmal.',
    en: () => 'Something else was saved under this id already. Reload the page and save again.',
  },
  SAVED_BEFORE: {
    de: (number) =>
      `Ihr erster Versuch ist angekommen: Er ist als Nr. ${number} gespeichert. Was Sie seitdem geändert haben, ist noch nicht gespeichert.`,
    en: (number) => `Your first attempt has arrived: it is saved as no. ${number}. What you have changed since is not saved yet.`,
  },
  TAKEN_BACK_SINCE: {
    de: (number) =>
      `Das war als Nr. ${number} gespeichert und ist inzwischen zurückgenommen. Soll es wieder gelten, speichern Sie noch einmal.`,
    en: (number) => `This was saved as no. ${number} and has been taken back since. If it shall hold again, save once more.`,
  },
  NO_MUNICIPALITIES: {
    de: () => 'Es ist keine Kommune gewählt. Wählen Sie mindestens eine, in der nachgesehen wurde.',
    en: () => 'No municipality is chosen. Choose at least one that was looked at.',
  },
  TOO_MANY: {
    de: () =>
      `Das ist zu viel auf einmal: höchstens ${MAX_MUNICIPALITIES} Kommunen, ${MAX_FINDINGS} Funde oder ${MAX_CONFIRMED} Aussagen. Teilen Sie es auf.`,
    en: () =>
      `That is too much at once: at most ${MAX_MUNICIPALITIES} municipalities, ${MAX_FINDINGS} findings or ${MAX_CONFIRMED} claims. Please split it.`,
  },
  NOT_A_MUNICIPALITY: {
    de: (name) => `„${name}“ zählt bei der Abdeckung nicht mit. Wählen Sie Städte und Gemeinden mit achtstelligem Schlüssel.`,
    en: (name) => `"${name}" does not count in coverage. Choose towns and municipalities with an eight-digit key.`,
  },
  DAY_IN_FUTURE: {
    de: (day) => `Der Tag ${day} liegt in der Zukunft. Nennen Sie den Tag, an dem nachgesehen wurde.`,
    en: (day) => `The day ${day} lies in the future. Name the day when somebody looked.`,
  },
  METHOD_MISSING: {
    de: () => 'Wie wurde nachgesehen? Wählen Sie eine Methode aus oder beschreiben Sie sie.',
    en: () => 'How did somebody look? Choose a method or describe it.',
  },
  SCOPE_TOO_NARROW: {
    de: () =>
      'Eine Kommune gilt erst als nachgesehen, wenn nach Migrantenorganisationen und nach lokalen Verbünden gesucht wurde. Kreuzen Sie beides an, oder holen Sie das Fehlende nach.',
    en: () =>
      'A municipality counts as looked at only when both migrant organisations and local umbrella bodies were looked for. Tick both, or make up for what is missing.',
  },
  SOURCE_MISSING: {
    de: () => 'Die Quelle fehlt. Schreiben Sie, woher Sie es wissen, zum Beispiel „Auskunft der Stadtverwaltung“.',
    en: () => 'The source is missing. Write how you know, for example "Told by the town hall".',
  },
  SOURCE_KNOWN: {
    de: (title) =>
      `Diese Webadresse steht schon als „${title}“ unter den Quellen. Verwenden Sie diese Quelle, oder halten Sie eine eigene fest.`,
    en: (title) => `This web address is a source already: "${title}". Use that source, or record one of its own.`,
  },
  NOT_AN_ADDRESS: {
    de: (text) => `„${text}“ ist keine Webadresse. Sie beginnt mit https:// oder http://. Lassen Sie das Feld leer, wenn es keine gibt.`,
    en: (text) => `"${text}" is no web address. One begins with https:// or http://. Leave it empty where there is none.`,
  },
  TOO_LONG: {
    de: () => 'Der Text ist zu lang. Kürzen Sie ihn auf höchstens 1.000 Zeichen.',
    en: () => 'The text is too long. Shorten it to 1,000 characters at most.',
  },
  FOUND_ELSEWHERE: {
    de: (name) => `Für „${name}“ ist etwas gefunden worden, aber dort wurde nicht nachgesehen. Wählen Sie die Kommune oben aus.`,
    en: (name) => `Something was found in "${name}", but it was not looked at. Choose the municipality above.`,
  },
  FOUND_NOTHING: {
    de: () => 'Bei einem Fund fehlt, was gefunden wurde. Wählen Sie eine Organisation oder Kooperation, oder entfernen Sie den Fund.',
    en: () => 'One finding does not say what was found. Choose an organisation or cooperation, or remove the finding.',
  },
  NO_COOPERATION: {
    de: (name) => `An „${name}“ ist diese Kommune zu dem Tag nicht beteiligt. Wählen Sie eine Kooperation von ihr, oder die Organisation.`,
    en: (name) => `This municipality takes no part in "${name}" on that day. Choose a cooperation of it, or the organisation.`,
  },
  NO_ORGANISATION: {
    de: (name) => `„${name}“ ist keine Organisation, mit der eine Kommune zusammenarbeitet. Wählen Sie eine andere.`,
    en: (name) => `"${name}" is no organisation that a municipality works with. Choose another one.`,
  },
  NAME_MISSING: {
    de: () => 'Der Name der neuen Organisation fehlt. Tragen Sie ihn ein, oder entfernen Sie den Fund.',
    en: () => 'The name of the new organisation is missing. Enter it, or remove the finding.',
  },
  SINCE_TOO_LATE: {
    de: () => 'Die Kooperation beginnt erst nach dem Tag, an dem nachgesehen wurde. Prüfen Sie beide Daten.',
    en: () => 'The cooperation begins after the day when somebody looked. Check both dates.',
  },
  NO_CLAIM: {
    de: () => 'Diese Aussage gibt es nicht mehr. Laden Sie die Seite neu.',
    en: () => 'This claim is no longer there. Reload the page.',
  },
  NOT_BEGUN: {
    de: () => 'Das begann nach dem, was hier steht, erst später. Prüfen Sie das Datum.',
    en: () => 'By what is recorded this began only later. Check the date.',
  },
  END_IN_FUTURE: {
    de: () => 'Das Ende liegt in der Zukunft. Festhalten lässt sich hier, was schon beendet ist. Prüfen Sie das Datum.',
    en: () => 'The end lies in the future. Only what has ended can be recorded here. Check the date.',
  },
  NO_COMMAND: {
    de: () => 'Diesen Eintrag gibt es im Verlauf nicht. Laden Sie die Seite neu.',
    en: () => 'The history has no such entry. Reload the page.',
  },
  NOT_TO_BE_UNDONE: {
    de: () => 'Grunddaten lassen sich hier nicht zurücknehmen. Zurücknehmen können Sie, was in diesem Netzatlas geändert wurde.',
    en: () => 'Base data cannot be taken back here. You can take back what was changed in this Netzatlas.',
  },
  ALREADY_UNDONE: {
    de: (number) => `Das ist schon zurückgenommen${number && ` (Nr. ${number})`}. Laden Sie den Verlauf neu.`,
    en: (number) => `This has been taken back already${number && ` (no. ${number})`}. Reload the history.`,
  },
  CHANGED_SINCE: {
    de: (number) =>
      number
        ? `Das wurde danach noch geändert (Nr. ${number}). Nehmen Sie zuerst Nr. ${number} zurück, dann dies.`
        : 'Das wurde danach noch geändert. Nehmen Sie zuerst die spätere Änderung zurück.',
    en: (number) =>
      number
        ? `This has been changed since (no. ${number}). Take back no. ${number} first, then this.`
        : 'This has been changed since. Take back the later change first.',
  },
  ...NOTICE_SENTENCES,
  ...NEWS_SENTENCES,
  ...TERMS_SENTENCES,
  ...FACTS_SENTENCES,
} as const satisfies Readonly<Record<string, Sentences>>

export type ProblemCode = keyof typeof SENTENCES

/** Something that keeps a change from being written. `field` is the path in the input: "found.2.organisation". */
export interface Problem {
  readonly code: ProblemCode
  readonly field?: string
  readonly detail?: string
}

export const problem = (code: ProblemCode, field?: string, detail?: string): Problem => ({
  code,
  ...(field === undefined ? {} : { field }),
  ...(detail === undefined ? {} : { detail }),
})

export const sentenceOf = ({ code, detail = '' }: Problem, language: Language): string => SENTENCES[code][language](detail)
