export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** All relations, whatever speaks for them. */
export const lineCount = ({ linesByStatus }: { readonly linesByStatus: readonly { readonly count: number }[] }): number =>
  sum(linesByStatus.map(({ count }) => count))
