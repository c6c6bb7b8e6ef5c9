/** Name of the command, as the history has it. */
export const RECORD_TERMS = 'record-terms'
