export * from './time/partial-date.ts'
export * from './time/validity.ts'
export * from './vocabulary.ts'
