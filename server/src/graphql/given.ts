type Given<T> = { readonly [Key in keyof T]?: NonNullable<T[Key]> }

/** Without the keys that are null or undefined: to the API an argument not given, to a port a key that is absent. */
export function given<T extends object>(values: T | null | undefined): Given<T> {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value != null)) as Given<T>
}
