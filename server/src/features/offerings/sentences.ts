import { MOST_LETTERS_OF_A_TERM, MOST_TERMS } from './input.ts'

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
  TERMS_TOO_MANY: {
    de: () => `Das sind zu viele Änderungen auf einmal: höchstens ${MOST_TERMS}. Teilen Sie sie auf.`,
    en: () => `Those are too many changes at once: ${MOST_TERMS} at most. Please split them.`,
  },
  TERM_GONE: {
    de: () => 'Diese Aussage gibt es nicht mehr. Schließen Sie das Fenster und öffnen Sie es neu.',
    en: () => 'This statement is no longer there. Close the window and open it again.',
  },
  TERM_WITHOUT_SOURCE: {
    de: () => 'Für diese Angabe ist keine Quelle festgehalten, der eine andere widersprechen könnte. Ändern Sie die Angabe selbst.',
    en: () => 'No source is recorded for this that another one could contradict. Change the statement itself.',
  },
  TERM_NO_CONTRADICTION: {
    de: () =>
      'Das ist kein Widerspruch: Es steht schon so da. Schreiben Sie, was die Quelle stattdessen sagt, oder lassen Sie das Feld leer.',
    en: () => 'This is no contradiction: it stands there already. Write what the source says instead, or leave the field empty.',
  },
  TERM_SAID_ALREADY: {
    de: () => 'Das steht schon in einer anderen Aussage. Leeren Sie dieses Feld, wenn sie nicht mehr gilt.',
    en: () => 'Another statement says this already. Empty this field if it no longer holds.',
  },
  TERM_NO_DATE: {
    de: (text: string) => `„${text}“ ist kein Datum. Schreiben Sie ein Jahr, einen Monat oder einen Tag.`,
    en: (text: string) => `"${text}" is no date. Write a year, a month or a day.`,
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
