/** The framework tells this about failed edits, for telemetry; a page of one's own has no one to tell. */
export function _logFailuresForEditCustomerPromise(): void {
  return;
}

export class _EditModeCustomerPromiseHandler {
  /** No key, so that the framework finds no handler to report to. */
  public static get serviceKey(): undefined {
    return undefined;
  }
}
