/** Which municipalities and districts exist, and their keys: the Gebietsstand of the official list. */
export const KEYS_OF = '2025-08-31'
/** The day for which the lines were surveyed (VG250). */
export const LINES_OF = '2016-01-01'
