/** A refusal as it came over the wire, read once so that it can be judged anywhere. */
export interface Answer {
  readonly status: number;
  /** Where the request ended up, after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly retryAfter: string | undefined;
  /** The Date header. */
  readonly date: string | undefined;
  /** X-SP-SERVERSTATE: "ReadOnly=1" while the content database takes no writes. */
  readonly serverState?: string;
  /** Where to sign in, as SharePoint tells those that are no browser ([MS-OFBA] 2.2). */
  readonly signInAddress?: string;
  readonly text: string;
}

export class AnswerRefused extends Error {
  public constructor(public readonly answer: Answer) {
    super(`SharePoint answered ${answer.status}`);
    this.name = 'AnswerRefused';
  }
}

/** Nothing came back: no connection, or too long a wait. What was sent may have been done. */
export class NoAnswer extends Error {
  public constructor(reason: unknown) {
    super(String(reason).slice(0, 300));
    this.name = 'NoAnswer';
  }
}

/** Somebody else has signed in at this browser since the page was opened; nothing was done. */
export class AnotherUser extends Error {
  public constructor() {
    super('Another user has signed in');
    this.name = 'AnotherUser';
  }
}

export async function readAnswer(response: Response): Promise<Answer> {
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  return {
    status: response.status,
    url: response.url,
    contentType: header('Content-Type') ?? '',
    retryAfter: header('Retry-After') ?? header('RateLimit-Reset'),
    date: header('Date'),
    serverState: header('X-SP-SERVERSTATE'),
    signInAddress: header('X-Forms_Based_Auth_Required'),
    text: await response.text()
  };
}

export interface ODataError {
  /** The number before the comma of `odata.error.code`. */
  readonly code: number;
  /** The exception after the comma, without its namespace. */
  readonly exception: string;
  readonly message: string;
  /** Why, more narrowly: `conditionalAccessPolicyEnforced`, `serviceReadOnly`. */
  readonly innerCode?: string;
  /** The new address of a site that has moved. */
  readonly redirectLocation?: string;
}

/** SharePoint's own account of a failure; undefined where the answer holds none. */
export function odataErrorOf(text: string): ODataError | undefined {
  const envelope = parseObject(text);
  const error = objectIn(envelope, 'odata.error') ?? objectIn(envelope, 'error');
  if (!error || typeof error['code'] !== 'string') return undefined;
  const code = error['code'];
  const exception = code.includes(',') ? code.slice(code.indexOf(',') + 1).trim() : '';
  const message = objectIn(error, 'message')?.['value'] ?? error['message'];
  return {
    code: Number.parseInt(code, 10),
    exception: exception.slice(exception.lastIndexOf('.') + 1),
    message: textOf(message) ?? '',
    innerCode: textOf(objectIn(error, 'innerError')?.['code']),
    redirectLocation: textOf(error['@error.redirectLocation'])
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function objectIn(
  parent: Record<string, unknown> | undefined,
  name: string
): Record<string, unknown> | undefined {
  return asObject(parent?.[name]);
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
