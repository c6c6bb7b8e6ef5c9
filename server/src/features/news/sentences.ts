import { MOST_LETTERS_OF_NEWS, MOST_TIES_OF_NEWS } from '../../domain/news.ts'

/** What can be wrong with news that are to be written: what happened, and what to do. */
export const NEWS_SENTENCES = {
  NEWS_TITLE_MISSING: {
    de: () => 'Die Überschrift fehlt. Sagen Sie in einem Satz, was geschah.',
    en: () => 'The title is missing. Say in one sentence what happened.',
  },
  NEWS_TITLE_TOO_LONG: {
    de: () => `Die Überschrift ist zu lang. Kürzen Sie sie auf höchstens ${MOST_LETTERS_OF_NEWS.title} Zeichen.`,
    en: () => `The title is too long. Shorten it to ${MOST_LETTERS_OF_NEWS.title} characters at most.`,
  },
  NEWS_TEXT_TOO_LONG: {
    de: () => `Der Text ist zu lang. Kürzen Sie ihn auf höchstens ${MOST_LETTERS_OF_NEWS.text} Zeichen.`,
    en: () => `The text is too long. Shorten it to ${MOST_LETTERS_OF_NEWS.text} characters at most.`,
  },
  NEWS_AHEAD: {
    de: (day: string) => `Der Tag ${day} liegt in der Zukunft. Eine Meldung sagt, was schon geschah. Prüfen Sie das Datum.`,
    en: (day: string) => `The day ${day} lies in the future. News say what has happened. Check the date.`,
  },
  NEWS_TIE_MISSING: {
    de: () => 'Es fehlt, wozu die Meldung gehört. Wählen Sie mindestens einen Akteur, eine Veranstaltung, ein Programm oder ein Angebot.',
    en: () => 'What the news belong to is missing. Choose at least one actor, event, programme or offering.',
  },
  NEWS_TOO_MANY_TIES: {
    de: () => `Die Meldung gehört zu zu vielem. Wählen Sie höchstens ${MOST_TIES_OF_NEWS}.`,
    en: () => `The news belong to too much. Choose ${MOST_TIES_OF_NEWS} at most.`,
  },
  NEWS_NO_SUCH_TIE: {
    de: () => 'Etwas, wozu die Meldung gehört, gibt es nicht (mehr). Nehmen Sie es heraus, und wählen Sie neu.',
    en: () => 'Something the news belong to is not there (any more). Take it out, and choose anew.',
  },
  READ_AHEAD: {
    de: (day: string) => `Am ${day} kann die Quelle noch niemand gelesen haben: Der Tag liegt in der Zukunft. Prüfen Sie ihn.`,
    en: (day: string) => `Nobody can have read the source on ${day}: that day lies in the future. Check it.`,
  },
  NO_NEWS: {
    de: () => 'Diese Meldung gibt es nicht mehr. Laden Sie die Seite neu.',
    en: () => 'These news are no longer there. Reload the page.',
  },
  NEWS_WITHDRAWN: {
    de: () => 'Diese Meldung ist schon zurückgezogen. Laden Sie die Seite neu.',
    en: () => 'These news are withdrawn already. Reload the page.',
  },
} as const
