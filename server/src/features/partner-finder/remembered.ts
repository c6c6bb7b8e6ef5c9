/** The same function, which finds each answer once. */
export function remembered<Key, T>(find: (key: Key) => T): (key: Key) => T {
  const found = new Map<Key, T>()
  return (key) => {
    const known = found.get(key)
    if (known !== undefined) return known
    const value = find(key)
    found.set(key, value)
    return value
  }
}
