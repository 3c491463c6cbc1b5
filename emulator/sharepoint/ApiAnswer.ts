/** A finished answer, before the common headers: the same for a single request and for a part of a batch. */
export interface ApiAnswer {
  readonly status: number;
  /** Header names as SharePoint writes them inside a batch: upper case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the meters. */
  readonly operation: string;
  readonly rowsTouched: number;
}

/** A request below `/_api/` from somebody known, alone or as a part of a batch. */
export interface ApiRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}
