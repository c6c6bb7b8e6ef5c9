/** Names of commands, as the history has them. */
export const RECORD_NEED = 'record-need'
export const RECORD_OFFER = 'record-offer'
export const EDIT_NOTICE = 'edit-notice'
export const END_NOTICE = 'end-notice'
