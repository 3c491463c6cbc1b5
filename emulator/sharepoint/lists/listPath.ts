/** Below `/_api/`, as SharePoint spells it in odata.id. */
export function listPath(listId: string): string {
  return `Web/Lists(guid'${listId}')`;
}
