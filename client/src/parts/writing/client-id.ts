/** An id for one change: sent again with it, the change is not made twice. Works without TLS too, where randomUUID does not. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
