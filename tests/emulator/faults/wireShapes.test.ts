import { faultKinds } from '../../../emulator/faults/faultKinds';
import { type FaultRule } from '../../../emulator/faults/FaultRule';
import { ACCESS_DENIED, refusal } from '../rest/testTenant';
import { postMeeting } from './faultTenant';

const EXCEPTION = 'Microsoft.SharePoint.SPException';
const HTML = 'text/html; charset=utf-8';
const JSON_LIGHT = 'application/json;odata=nometadata;streaming=true;charset=utf-8';

interface Shape {
  readonly name: string;
  readonly rule: FaultRule;
  readonly status: number;
  readonly body: string | RegExp;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** Bodies byte for byte where the fault model quotes them. */
const SHAPES: readonly Shape[] = [
  {
    name: 'F1: throttled, Retry-After in seconds',
    rule: { fault: 'throttled' },
    ...{ status: 429, body: '429 TOO MANY REQUESTS', type: 'text/plain; charset=utf-8' },
    headers: { 'retry-after': '31', 'ratelimit-limit': null }
  },
  {
    name: 'F1: throttled, Retry-After as an HTTP date',
    rule: { fault: 'throttled', with: { retryAfterAs: 'date', retryAfterSeconds: 41 } },
    ...{ status: 429, body: '429 TOO MANY REQUESTS' },
    headers: { 'retry-after': 'Mon, 16 Nov 2026 09:00:41 GMT' }
  },
  {
    name: 'F1: throttled, with the limits',
    rule: { fault: 'throttled', with: { rateLimit: true, retryAfterSeconds: 315 } },
    ...{ status: 429, body: '429 TOO MANY REQUESTS' },
    headers: {
      ...{ 'retry-after': '315', 'ratelimit-limit': '1200' },
      ...{ 'ratelimit-remaining': '0', 'ratelimit-reset': '315' }
    }
  },
  {
    name: 'F1: a browser session sent to the throttling page',
    rule: { fault: 'throttlePage' },
    ...{ status: 302, body: '', headers: { location: '/_layouts/15/Throttle.htm', 'retry-after': null } }
  },
  {
    name: 'F2: busy, JSON',
    rule: { fault: 'busy' },
    ...{ status: 503, body: /"code":"serviceNotAvailable"/, type: 'application/json; charset=utf-8' },
    headers: { 'retry-after': '31' }
  },
  {
    name: 'F2: busy, HTML',
    rule: { fault: 'busyPage', with: { retryAfterSeconds: 5 } },
    ...{ status: 503, body: /HTTP Error 503\. The service is unavailable\./, type: HTML },
    headers: { 'retry-after': '5' }
  },
  {
    name: 'F3: throttled without a header',
    rule: { fault: 'throttledSilently' },
    ...{ status: 429, body: '429 TOO MANY REQUESTS', headers: { 'retry-after': null } }
  },
  {
    name: 'F4: an error of the server',
    rule: { fault: 'serverError' },
    status: 500,
    body: refusal(`-2146232832, ${EXCEPTION}`, 'An unexpected error occurred on the server.')
  },
  {
    name: 'F7: the cookie is gone, 401',
    rule: { fault: 'signedOut' },
    ...{ status: 401, body: ACCESS_DENIED, type: JSON_LIGHT }
  },
  {
    name: 'F7: the cookie is gone, on to a sign-in page',
    rule: { fault: 'signInPage' },
    ...{ status: 302, body: '', type: HTML },
    headers: { location: expect.stringMatching(/^\/_forms\/default\.aspx\?ReturnUrl=%2Fsites/) as string }
  },
  {
    name: 'F7: the cookie is gone, 403',
    rule: { fault: 'signedOutForbidden' },
    ...{ status: 403, body: '403 FORBIDDEN' },
    headers: { 'x-forms_based_auth_required': 'http://127.0.0.1:4780/_forms/default.aspx' }
  },
  {
    name: 'F8: a policy of the tenant',
    rule: { fault: 'policyBlocked' },
    ...{ status: 403, body: /"innerError":\{"code":"conditionalAccessPolicyEnforced"/ }
  },
  {
    name: 'F8: a blocked address',
    rule: { fault: 'policyBlocked', with: { innerCode: 'blockedIPAddress', status: 401 } },
    ...{ status: 401, body: /"innerError":\{"code":"blockedIPAddress"/ }
  },
  {
    name: 'F8: claims are missing',
    rule: { fault: 'insufficientClaims' },
    ...{ status: 401, body: /"code":"InvalidAuthenticationToken"/ },
    headers: {
      'www-authenticate': expect.stringContaining('error="insufficient_claims", claims="') as string
    }
  },
  {
    name: 'F9: the form digest ran out',
    rule: { fault: 'digestExpired' },
    status: 403,
    body: refusal(
      `-2130575252, ${EXCEPTION}`,
      "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again."
    )
  },
  {
    name: 'F10: a right was taken back',
    rule: { fault: 'accessDenied' },
    ...{ status: 403, body: ACCESS_DENIED, type: JSON_LIGHT }
  },
  {
    name: 'F11: the site is read-only',
    rule: { fault: 'readOnlySite' },
    ...{ status: 403, body: ACCESS_DENIED, headers: { 'x-sp-serverstate': 'ReadOnly=1' } }
  },
  {
    name: 'F11: the database is read-only',
    rule: { fault: 'readOnlySite', with: { innerCode: 'serviceReadOnly' } },
    ...{ status: 403, body: /"innerError":\{"code":"serviceReadOnly"/ },
    headers: { 'x-sp-serverstate': 'ReadOnly=1' }
  },
  {
    name: 'F11: the site is locked',
    rule: { fault: 'siteLocked' },
    status: 423,
    body: refusal(`-2147024891, ${EXCEPTION}`, 'Access to this Web site has been blocked.')
  },
  {
    name: 'F12: another version',
    rule: { fault: 'versionConflict' },
    status: 412,
    body: refusal(
      '-1, Microsoft.SharePoint.Client.ClientServiceException',
      `The request ETag value '"8"' does not match the object's ETag value '"68be87d5-96e5-49ab-8477-9b17070c8a33,9"'.`
    )
  },
  {
    name: 'F13: a save conflict',
    rule: { fault: 'saveConflict' },
    status: 409,
    body: refusal(
      `-2130246326, ${EXCEPTION}`,
      'Save Conflict\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.'
    )
  },
  {
    name: 'F13: a save conflict of an item',
    rule: { fault: 'itemSaveConflict' },
    ...{ status: 409, body: /-2130575305, Microsoft\.SharePoint\.SPException/ }
  },
  {
    name: 'F14: a value that is taken, as 500',
    rule: { fault: 'duplicate', with: { field: 'PostKey' } },
    status: 500,
    body: refusal(
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [PostKey].'
    )
  },
  {
    name: 'F14: a value that is taken, as 400',
    rule: { fault: 'duplicate', with: { status: 400 } },
    ...{ status: 400, body: /-2130575169, Microsoft\.SharePoint\.SPDuplicateValuesFoundException/ }
  },
  {
    name: 'F15: the list does not validate',
    rule: { fault: 'validationFailed' },
    status: 500,
    body: refusal(
      '-2130575163, Microsoft.SharePoint.SPListDataValidationException',
      'List data validation failed.'
    )
  },
  {
    name: 'F15: a column does not validate',
    rule: { fault: 'validationFailed', with: { field: 'Title', status: 400 } },
    ...{ status: 400, body: /-2130575162, Microsoft\.SharePoint\.SPListDataValidationException/ }
  },
  {
    name: 'F16: the list view threshold',
    rule: { fault: 'threshold' },
    status: 500,
    body: refusal(
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the list view threshold.'
    )
  },
  {
    name: 'F16: too many lookups',
    rule: { fault: 'lookups' },
    ...{ status: 500, body: /-2147024749, Microsoft\.SharePoint\.SPQueryThrottledException/ }
  },
  {
    name: 'F17: 200 that is a failure',
    rule: { fault: 'savedWithException', with: { field: 'Body' } },
    status: 200,
    body: '{"value":[{"ErrorCode":-2146232832,"ErrorMessage":"The value is not valid.","FieldName":"Body","FieldValue":null,"HasException":true,"ItemId":0}]}'
  },
  {
    name: 'F18: the item is gone',
    rule: { fault: 'itemGone' },
    status: 404,
    body: refusal(
      '-2130575338, System.ArgumentException',
      'Item does not exist. It may have been deleted by another user.'
    )
  },
  {
    name: 'F19: the list is gone',
    rule: { fault: 'listGone', with: { name: 'Hallway Posts' } },
    status: 404,
    body: refusal(
      '-1, System.ArgumentException',
      "List 'Hallway Posts' does not exist at site with URL 'http://127.0.0.1:4780/sites/hallway'."
    )
  },
  {
    name: 'F20: the column is gone',
    rule: { fault: 'columnGone', with: { field: 'Extra' } },
    ...{ status: 404, body: /Column 'Extra' does not exist\. It may have been deleted by another user\./ }
  },
  {
    name: 'F21: the file is locked',
    rule: { fault: 'locked', with: { name: 'a.webp' } },
    ...{ status: 423, body: /-2147018894, Microsoft\.SharePoint\.SPFileLockException.*a\.webp is locked/ }
  },
  {
    name: 'F22: the storage is full, 507',
    rule: { fault: 'quotaFull' },
    ...{ status: 507, body: /"code":"quotaLimitReached"/ }
  },
  {
    name: 'F22: the storage is full, 403',
    rule: { fault: 'quotaFull', with: { status: 403 } },
    ...{ status: 403, body: /exceeded the storage quota limit/ }
  },
  {
    name: 'F22: the storage is full, 500',
    rule: { fault: 'quotaFull', with: { status: 500 } },
    ...{ status: 500, body: /exceeded the storage quota limit/ }
  },
  {
    name: 'F23: too large',
    rule: { fault: 'tooLarge' },
    ...{ status: 413, body: /does not allow messages larger than 2097152 bytes/ }
  },
  {
    name: 'F23: too many resources',
    rule: { fault: 'tooManyResources' },
    ...{ status: 500, body: /The request uses too many resources/ }
  },
  {
    name: 'F28: a bad gateway',
    rule: { fault: 'badGateway' },
    ...{ status: 502, body: /<h1>502 Bad Gateway<\/h1>/, type: HTML }
  },
  {
    name: 'F28: a gateway that waited too long',
    rule: { fault: 'gatewayTimeout' },
    ...{ status: 504, body: /<h1>504 Gateway Time-out<\/h1>/, type: HTML }
  },
  {
    name: 'F29: a page where data was asked for',
    rule: { fault: 'htmlInstead' },
    ...{ status: 200, body: /^<!DOCTYPE html>/, type: HTML }
  },
  {
    name: 'F32: a captive portal',
    rule: { fault: 'captivePortal' },
    ...{ status: 200, body: /Welcome to our Wi-Fi/, type: HTML }
  },
  {
    name: 'F37: the site moved, 308',
    rule: { fault: 'siteMoved', with: { location: 'https://eur.contoso.example/sites/hallway' } },
    ...{ status: 308, body: /"@error\.redirectLocation":"https:\/\/eur\.contoso\.example\/sites\/hallway"/ },
    headers: { location: null }
  },
  {
    name: 'F37: the site moved, 404',
    rule: { fault: 'siteMoved', with: { status: 404 } },
    ...{ status: 404, body: /"@error\.redirectLocation":"http:\/\/127\.0\.0\.1:4780\/sites\/moved"/ }
  }
];

describe.each(SHAPES)('$name', ({ rule, status, body, type, headers = {} }) => {
  it.each(['before commit', 'after commit'] as const)('has its bytes, %s', async when => {
    const { answer, isKept, tenant } = await postMeeting({ ...rule, when });
    expect(answer.status).toBe(status);
    if (typeof body === 'string') expect(answer.text).toBe(body);
    else expect(answer.text).toMatch(body);
    if (type !== undefined) expect(answer.headers.get('content-type')).toBe(type);
    for (const [name, value] of Object.entries(headers)) expect(answer.headers.get(name)).toEqual(value);
    expect(answer.headers.get('sprequestguid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(isKept).toBe(when === 'after commit');
    tenant.emulator.close();
  });
});

describe('in verbose mode', () => {
  it.each([
    ['accessDenied', '{"error":{"code":"-2147024891, System.UnauthorizedAccessException"'],
    ['threshold', '{"error":{"code":"-2147024860, Microsoft.SharePoint.SPQueryThrottledException"'],
    ['savedWithException', '{"d":{"results":[{"ErrorCode":-2146232832']
  ])('%s begins as verbose answers do', async (fault, start) => {
    const accept = { accept: 'application/json;odata=verbose' };
    const { answer, tenant } = await postMeeting({ fault }, accept);
    expect(answer.text.slice(0, start.length)).toBe(start);
    tenant.emulator.close();
  });
});

it('shows every kind that answers instead of SharePoint', () => {
  const shown = new Set(SHAPES.map(({ rule }) => rule.fault));
  const inOwnTests = ['lost', 'tokenExpired'];
  const missing = Object.entries(faultKinds).filter(
    ([name, kind]) => !kind.spoils && !shown.has(name) && !inOwnTests.includes(name)
  );
  expect(missing).toEqual([]);
});
