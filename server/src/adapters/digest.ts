import { createHash } from 'node:crypto'

/** A short mark of a canonical JSON text: what the seed last wrote is remembered by it. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 24)
