import type { Day } from '@netzatlas/shared'

/**
 * Lists run along an index of one text, which ends in the id: so that a page of many equal ones reads itself only. What
 * descends is counted down from a number of nines.
 */

/** Eight digits, before the id: the newest day first, undated (empty) last. */
export const newestFirst = (day: Day): string => String(99_999_999 - Number(day.replaceAll('-', ''))).padStart(8, '0')

/** Before every key of a day, after every key of a day but before the undated ones, after all. */
export const [BEFORE_ALL, BEFORE_UNDATED, AFTER_ALL] = ['', newestFirst(''), '~']
