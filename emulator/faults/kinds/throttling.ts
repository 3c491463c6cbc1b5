import { type FaultKind, type FaultKinds, type FaultMoment } from '../FaultKind';
import { serviceUnavailablePage } from '../pages';
import { graphRefusal, html, plainText } from '../wireBodies';
import { type WireAnswer, withHeaders } from '../WireAnswer';

/** Seen in the example of https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online */
const RETRY_AFTER_SECONDS = 31;
const RATE_LIMIT = 1200;
const NEARLY_USED_UP = 120;

/** Under 20 % left is when the headers begin to come: the same page. */
function rateLimit(remaining: number, resetSeconds: number): Record<string, string> {
  return {
    'RateLimit-Limit': String(RATE_LIMIT),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(resetSeconds)
  };
}

function waitHeaders({ details, nowMs }: FaultMoment): Record<string, string> {
  const seconds = details.retryAfterSeconds ?? RETRY_AFTER_SECONDS;
  const as = details.retryAfterAs ?? 'seconds';
  const until = new Date(nowMs + seconds * 1000).toUTCString();
  return {
    ...(as === 'none' ? {} : { 'Retry-After': as === 'date' ? until : String(seconds) }),
    ...(details.rateLimit === true ? rateLimit(0, seconds) : {})
  };
}

/** Graph's body is documented; SharePoint's is what OneDrive/onedrive-api-docs issue 799 and others show: the bare line. */
function throttledAnswer(moment: FaultMoment, headers: Record<string, string>): WireAnswer {
  if (moment.subject.service !== 'graph') return plainText(429, '429 TOO MANY REQUESTS', headers);
  return graphRefusal(moment, {
    ...{ status: 429, code: 'activityLimitReached', message: 'The request has been throttled' },
    ...{ innerCode: 'throttledRequest', headers }
  });
}

const throttled: FaultKind = {
  number: 'F1',
  answer: moment => throttledAnswer(moment, waitHeaders(moment))
};

/** https://learn.microsoft.com/answers/questions/922050 */
const throttledSilently: FaultKind = { number: 'F3', answer: moment => throttledAnswer(moment, {}) };

const nearlyThrottled: FaultKind = {
  number: 'F5',
  spoils: true,
  answer: ({ details }, truth = plainText(200, '')) =>
    withHeaders(truth, rateLimit(NEARLY_USED_UP, details.retryAfterSeconds ?? RETRY_AFTER_SECONDS))
};

/** What a browser session meets instead of 429. Measured by firmfooting/dbml-sharepoint. */
const throttlePage: FaultKind = {
  number: 'F1',
  only: 'sharepoint',
  answer: () => html(302, '', { LOCATION: '/_layouts/15/Throttle.htm' })
};

/** A refusal of SharePoint that is too busy is text where it answers itself, a page where the front door does. */
const busy: FaultKind = {
  number: 'F2',
  answer: moment =>
    moment.subject.service === 'graph'
      ? graphRefusal(moment, {
          ...{ status: 503, code: 'serviceNotAvailable', message: 'The service is not available.' },
          headers: waitHeaders(moment)
        })
      : {
          ...plainText(
            503,
            '{"error":{"code":"serviceNotAvailable","message":"The service is not available."}}'
          ),
          headers: { 'CONTENT-TYPE': 'application/json; charset=utf-8', ...waitHeaders(moment) }
        }
};

const busyPage: FaultKind = {
  number: 'F2',
  answer: moment => html(503, serviceUnavailablePage, waitHeaders(moment))
};

export const throttlingFaults: FaultKinds = {
  ...{ throttled, throttledSilently, nearlyThrottled, throttlePage, busy, busyPage }
};
