import { type FaultKind, type FaultKinds } from '../FaultKind';
import { html, plainText } from '../wireBodies';
import { type WireAnswer, withHeaders } from '../WireAnswer';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** OneDrive/onedrive-api-docs issue 1195: a page where data was asked for. */
const htmlInstead: FaultKind = {
  number: 'F29',
  answer: () =>
    html(
      200,
      '<!DOCTYPE html><html><head><title>Error</title></head><body>Something went wrong</body></html>'
    )
};

function spoiling(spoil: (truth: WireAnswer, keep: number) => WireAnswer): FaultKind {
  return {
    number: 'F29',
    spoils: true,
    answer: ({ details }, truth = plainText(200, '')) => spoil(truth, details.keep ?? 0.5)
  };
}

/** Cut in the middle, with a Content-Length that agrees: a proxy did it. */
const truncatedBody = spoiling((truth, keep) => ({
  ...truth,
  body: truth.body.slice(0, Math.floor(truth.body.length * keep))
}));

const emptyBody = spoiling(truth => ({ ...truth, body: new Uint8Array() }));

const byteOrderMark = spoiling(truth => ({
  ...truth,
  body: Uint8Array.from([...BYTE_ORDER_MARK, ...truth.body])
}));

/** A hotel's page, with 200, for whatever was asked. */
const captivePortal: FaultKind = {
  number: 'F32',
  answer: () =>
    html(
      200,
      '<!DOCTYPE html><html><head><title>Welcome to our Wi-Fi</title></head><body><form method="post" action="/login">Accept and connect</form></body></html>'
    )
};

/** The server's clock as seen by the client; the tenant's own goes on. */
const clockSkew: FaultKind = {
  number: 'F31',
  spoils: true,
  answer: ({ details, nowMs }, truth = plainText(200, '')) =>
    withHeaders(truth, { Date: new Date(nowMs + (details.skewMs ?? 3_600_000)).toUTCString() })
};

export const garbageFaults: FaultKinds = {
  ...{ htmlInstead, truncatedBody, emptyBody, byteOrderMark, captivePortal, clockSkew }
};
