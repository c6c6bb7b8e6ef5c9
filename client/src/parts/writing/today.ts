/** The day in Germany, as the server counts days; now, or at another moment. */
export const today = (at = new Date()): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(at)
