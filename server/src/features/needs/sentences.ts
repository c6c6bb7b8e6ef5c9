import { MOST_LETTERS_OF_A_NOTICE } from '../../domain/notices.ts'

/** What can be wrong with a need or an offer that is to be written: what happened, and what to do. */
export const NOTICE_SENTENCES = {
  NO_ACTOR: {
    de: () => 'Diesen Akteur gibt es nicht (mehr). Öffnen Sie seine Seite neu und halten Sie es dort fest.',
    en: () => 'There is no such actor (any more). Open its page anew and record it there.',
  },
  THEME_MISSING: {
    de: () => 'Das Thema fehlt. Wählen Sie eines aus der Liste; danach werden Bedarfe und Angebote einander zugeordnet.',
    en: () => 'The theme is missing. Choose one of the list; needs and offers are matched by it.',
  },
  NO_COUNTRY: {
    de: () => 'Dieses Land steht nicht in der Liste. Wählen Sie eines daraus, oder lassen Sie das Feld leer.',
    en: () => 'This country is not in the list. Choose one of it, or leave the field empty.',
  },
  NOT_A_LANGUAGE: {
    de: (text: string) => `„${text}“ ist keine Sprache aus der Liste. Wählen Sie eine daraus, oder lassen Sie das Feld leer.`,
    en: (text: string) => `"${text}" is no language of the list. Choose one of it, or leave the field empty.`,
  },
  NOTICE_TEXT_MISSING: {
    de: () => 'Es fehlt, worum es geht. Beschreiben Sie es in ein, zwei Sätzen.',
    en: () => 'What it is about is missing. Describe it in a sentence or two.',
  },
  NOTICE_TEXT_TOO_LONG: {
    de: () => `Der Text ist zu lang. Kürzen Sie ihn auf höchstens ${MOST_LETTERS_OF_A_NOTICE} Zeichen.`,
    en: () => `The text is too long. Shorten it to ${MOST_LETTERS_OF_A_NOTICE} characters at most.`,
  },
  EMAIL_IN_TEXT: {
    de: () =>
      'Hier steht eine E-Mail-Adresse. Der Netzatlas zeigt keine Daten von Personen. Löschen Sie sie; wer antworten will, findet die Organisation über ihre Webseite.',
    en: () =>
      'There is an e-mail address in it. The Netzatlas shows no data of persons. Delete it; who wants to answer finds the organisation by its web site.',
  },
  PHONE_IN_TEXT: {
    de: () =>
      'Hier steht eine Telefonnummer. Der Netzatlas zeigt keine Daten von Personen. Löschen Sie sie; wer antworten will, findet die Organisation über ihre Webseite.',
    en: () =>
      'There is a telephone number in it. The Netzatlas shows no data of persons. Delete it; who wants to answer finds the organisation by its web site.',
  },
  UNTIL_BEFORE_FROM: {
    de: () => '„Gilt bis“ liegt vor „Gilt ab“. Prüfen Sie beide Tage.',
    en: () => '"Until" lies before "from". Check both days.',
  },
  UNTIL_PAST: {
    de: (day: string) => `Der Tag ${day} ist schon vorbei, es wäre nie zu sehen. Nennen Sie einen späteren Tag, oder lassen Sie ihn weg.`,
    en: (day: string) => `The day ${day} is over, it would never be seen. Name a later day, or none.`,
  },
  NO_NOTICE: {
    de: () => 'Diesen Eintrag gibt es nicht mehr. Laden Sie die Seite neu.',
    en: () => 'This entry is no longer there. Reload the page.',
  },
  NOTICE_ENDED: {
    de: () => 'Dieser Eintrag ist schon beendet. Nehmen Sie das Beenden im Verlauf zurück, oder halten Sie ihn neu fest.',
    en: () => 'This entry has ended already. Take its end back in the history, or record it anew.',
  },
  NOTICE_END_IN_FUTURE: {
    de: (day: string) => `Der Tag ${day} liegt in der Zukunft. Ein späteres Ende tragen Sie mit „Ändern“ unter „Gilt bis“ ein.`,
    en: (day: string) => `The day ${day} lies in the future. Enter a later end by "Change", under "Until".`,
  },
  NOTHING_CHANGED: {
    de: () => 'Es hat sich nichts geändert. Ändern Sie etwas, oder schließen Sie das Fenster.',
    en: () => 'Nothing is different. Change something, or close the window.',
  },
} as const
