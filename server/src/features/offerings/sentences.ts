import { MOST_LETTERS_OF_A_TERM } from './input.ts'

/** What can be wrong with terms that are to be written: what happened, and what to do. */
export const TERMS_SENTENCES = {
  NO_OFFERING: {
    de: () => 'Dieses Angebot gibt es nicht (mehr). Laden Sie die Seite neu.',
    en: () => 'There is no such offering (any more). Reload the page.',
  },
  TERM_TOO_LONG: {
    de: () => `Das ist zu lang. Kürzen Sie es auf höchstens ${MOST_LETTERS_OF_A_TERM} Zeichen.`,
    en: () => `This is too long. Shorten it to ${MOST_LETTERS_OF_A_TERM} characters at most.`,
  },
  TERM_DISPUTED: {
    de: () => 'Dazu widersprechen sich Quellen; hier lässt es sich nicht ändern. Stellen Sie das Feld zurück, wie es war.',
    en: () => 'Sources contradict each other on this; it cannot be changed here. Put the field back as it was.',
  },
  TERMS_END_BEFORE_BEGIN: {
    de: () => '„Läuft bis“ liegt vor „Offen ab“. Prüfen Sie beide Daten.',
    en: () => '"Runs until" lies before "Open from". Check both dates.',
  },
  TERMS_DEADLINE_BEFORE_BEGIN: {
    de: () => 'Die Frist liegt vor „Offen ab“. „Offen ab“ ist der Tag, von dem an man sich bewerben kann. Prüfen Sie beide Daten.',
    en: () => 'The deadline lies before "Open from". "Open from" is the day from which one can apply. Check both dates.',
  },
} as const
