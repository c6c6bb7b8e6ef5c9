interface What {
  readonly language: string
  /** A region: only events in it or meant for it. */
  readonly land?: string | undefined
  /** One event. */
  readonly id?: string
}

const query = (params: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
const spoken = (language: string) => (language === 'en' ? 'en' : undefined)

/** Where the server writes events as a calendar. */
export const calendarAddress = ({ language, land, id }: What): string =>
  `/veranstaltungen.ics${query({ id, land, sprache: spoken(language) })}`

/** Of the news: the same words as on their page. */
export interface ChosenNews {
  readonly art?: string | undefined
  readonly land?: string | undefined
  readonly thema?: string | undefined
  readonly zu?: string | undefined
}

/** Where the server writes what is new as an Atom feed. */
export const newsAddress = (language: string, { art, land, thema, zu }: ChosenNews = {}): string =>
  `/neues.atom${query({ art, land, thema, zu, sprache: spoken(language) })}`

/** Whether an event has calendar days: a month or a year is none. */
export const hasCalendarDay = ({ from, until }: { readonly from?: string | null; readonly until?: string | null }): boolean =>
  from?.length === 10 && (until == null || until.length === 10)
