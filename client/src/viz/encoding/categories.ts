/**
 * Colours of unordered categories, largest first: seven hues that stay apart with every deficiency of colour vision, on the
 * ground of either theme (categories.test.ts measures it), and a grey for the eighth or for all others.
 */
export const CATEGORY_COLOUR_TOKENS = [
  '--category-1',
  '--category-2',
  '--category-3',
  '--category-4',
  '--category-5',
  '--category-6',
  '--category-7',
  '--category-8',
] as const
