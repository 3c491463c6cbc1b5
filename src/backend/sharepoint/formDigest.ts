import { AnotherUser, AnswerRefused, readAnswer } from './Answer';
import { isEntity } from './wire';

/** SharePoint's proof that a write comes from this page: needed with every POST of a cookie session, for 30 minutes. */
export interface FormDigest {
  current(): Promise<string>;
  /** Gets a new one, unless somebody has since `refused` was handed out. */
  renew(refused: string): Promise<string>;
}

export interface FormDigestParts {
  readonly webUrl: string;
  /** The one the page was delivered with: using it saves the first request. */
  readonly pageDigest?: string;
  /** False once somebody else has signed in: a digest is good for whoever asked for it. */
  isSameUser(): Promise<boolean>;
  /** Rejects with whatever SharePoint refused. */
  send(url: string, init: RequestInit): Promise<Response>;
}

export function createFormDigest({ webUrl, pageDigest, isSameUser, send }: FormDigestParts): FormDigest {
  let known = pageDigest;
  let asking: Promise<string> | undefined;

  function ask(): Promise<string> {
    asking ??= askAnew().finally(() => (asking = undefined));
    return asking;
  }

  /** Nothing is signed with it before it is known whose it is: what waits was written by whoever was here before. */
  async function askAnew(): Promise<string> {
    const digest = await askForDigest({ webUrl, send });
    if (!(await isSameUser())) throw new AnotherUser();
    known = digest;
    return digest;
  }

  return {
    current: async () => known ?? ask(),
    renew: async refused => (known === undefined || known === refused ? ask() : known)
  };
}

async function askForDigest({ webUrl, send }: Pick<FormDigestParts, 'webUrl' | 'send'>): Promise<string> {
  const response = await send(`${webUrl}/_api/contextinfo`, {
    method: 'POST',
    headers: { Accept: 'application/json;odata=nometadata' },
    credentials: 'same-origin'
  });
  const copy = response.clone();
  const info: unknown = await response.json().catch(() => undefined);
  const digest = isEntity(info) ? info['FormDigestValue'] : undefined;
  if (typeof digest !== 'string') throw new AnswerRefused(await readAnswer(copy));
  return digest;
}
