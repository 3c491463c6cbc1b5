/**
 * A refusal in SharePoint's words. `code` is what clients match on: `-2147024891, System.UnauthorizedAccessException`.
 */
export class SharePointError extends Error {
  public readonly status: number;
  public readonly code: string;

  public constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'SharePointError';
    this.status = status;
    this.code = code;
  }
}

/** The envelope: `error` in verbose mode, `odata.error` in both JSON light modes. */
export function errorBody(error: SharePointError, mode: 'verbose' | 'minimal' | 'none'): string {
  const content = { code: error.code, message: { lang: 'en-US', value: error.message } };
  return JSON.stringify(mode === 'verbose' ? { error: content } : { 'odata.error': content });
}
