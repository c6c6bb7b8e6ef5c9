/** So many wrong tries of one client within the time are looked at. */
const MOST = 5
const WITHIN_MS = 60_000
/** Clients that are remembered: who comes after them is counted anew. */
const CLIENTS = 10_000

/** Counts wrong tries by client, so that nobody can guess without end. */
export interface WrongTries {
  tooMany(client: string, now: number): boolean
  add(client: string, now: number): void
}

export function wrongTries(): WrongTries {
  const tries = new Map<string, readonly number[]>()
  const recent = (client: string, now: number) => (tries.get(client) ?? []).filter((at) => now - at < WITHIN_MS)
  return {
    tooMany: (client, now) => recent(client, now).length >= MOST,
    add(client, now) {
      if (tries.size >= CLIENTS) tries.clear()
      tries.set(client, [...recent(client, now), now])
    },
  }
}
