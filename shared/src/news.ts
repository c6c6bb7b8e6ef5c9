/** What a dated thing is: see `Happening` in the schema. */
export const HAPPENING_KINDS = ['NOTE', 'EVENT', 'AWARD', 'RESOLUTION', 'JOINED', 'COOPERATION', 'BEGIN', 'END', 'DEADLINE'] as const
export type HappeningKind = (typeof HAPPENING_KINDS)[number]

/** What one can choose among the news: the words stand in the address of the page and of its feed. */
export const NEWS_GROUPS = {
  meldung: ['NOTE'],
  veranstaltung: ['EVENT'],
  preis: ['AWARD'],
  beschluss: ['RESOLUTION'],
  kooperation: ['COOPERATION'],
  angebot: ['JOINED', 'BEGIN', 'END', 'DEADLINE'],
} as const satisfies Readonly<Record<string, readonly HappeningKind[]>>
export type NewsGroup = keyof typeof NEWS_GROUPS
