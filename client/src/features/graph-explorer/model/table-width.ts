/** Pixels of columns that have a width, and of the others as many as a name needs. */
export const widthOf = (columns: readonly { readonly width?: string }[]): number =>
  columns.reduce((sum, { width }) => sum + (width === undefined ? 220 : Number.parseInt(width, 10)), 0)
