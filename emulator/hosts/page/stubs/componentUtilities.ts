/** Event by which the page's floating buttons make room for the pane. */
export const FAB_TOGGLE_EVT = 'FAB_TOGGLE';
