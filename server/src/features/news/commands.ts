/** Names of commands, as the history has them. */
export const RECORD_NEWS = 'record-news'
export const EDIT_NEWS = 'edit-news'
export const WITHDRAW_NEWS = 'withdraw-news'
