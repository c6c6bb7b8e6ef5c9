import type { ClaimRecord, Figure, Id } from './records.ts'

/** "rund 1.200" -> 1200 with its qualifier; undefined where the text holds no number. */
export function statedFigure({ value, lastConfirmed, validFrom, supports }: ClaimRecord): Figure | undefined {
  const match = /^(?<qualifier>\D*?)\s*(?<number>\d{1,3}(?:[. ]\d{3})+|\d+)/.exec(value ?? '')
  if (!match?.groups) return undefined
  const qualifier = match.groups.qualifier?.trim()
  const asOf = validFrom ?? lastConfirmed
  const source = supports.find(({ stance }) => stance === 'SUPPORTS')?.source
  return {
    value: Number(match.groups.number?.replace(/[. ]/g, '')),
    ...(qualifier ? { qualifier } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
  }
}

/** How many came to the event, once for each statement that holds a number. */
export const attendanceOf = (event: Id, claims: readonly ClaimRecord[]): Figure[] =>
  claims
    .filter(({ subject, property }) => subject === event && property === 'ATTENDANCE')
    .map(statedFigure)
    .filter((figure) => figure !== undefined)
