/** A finished answer, before the common headers: the same for a single request and for a part of a batch. */
export interface ApiAnswer {
  readonly status: number;
  /** Header names as SharePoint writes them inside a batch: upper case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Sent instead of the body when the answer is no text. */
  readonly bytes?: Uint8Array;
  /** For the meters. */
  readonly operation: string;
  readonly rowsTouched: number;
  /** The answers inside, when this is a batch. */
  readonly parts?: readonly ApiAnswer[];
}

/** A request below `/_api/` from somebody known, alone or as a part of a batch. */
export interface ApiRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A part of a batch, with its address as written: absolute, or relative to the host. */
export interface ApiPart {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}
