import { accessDenied, invalidDigest, notSignedIn } from '../../sharepoint/errors/accessErrors';
import { type FaultKind, type FaultKinds } from '../FaultKind';
import { graphRefusal, html, plainText, refusalOf, sharePointRefusal, spException } from '../wireBodies';

const AUTHORITY =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

/** The claims ask for a token from now on: https://learn.microsoft.com/entra/identity-platform/claims-challenge */
function challenge(nowMs: number, error: string): string {
  const notBefore = { access_token: { nbf: { essential: true, value: String(Math.floor(nowMs / 1000)) } } };
  const claims = Buffer.from(JSON.stringify(notBefore)).toString('base64');
  return `${AUTHORITY}, error="${error}", claims="${claims}"`;
}

const tokenExpired: FaultKind = {
  number: 'F6',
  only: 'graph',
  answer: moment =>
    graphRefusal(moment, {
      ...{ status: 401, code: 'InvalidAuthenticationToken' },
      message: 'Lifetime validation failed, the token is expired.',
      headers: { 'WWW-Authenticate': challenge(moment.nowMs, 'invalid_token') }
    })
};

const signedOut: FaultKind = {
  number: 'F7',
  only: 'sharepoint',
  answer: moment => sharePointRefusal(moment, notSignedIn())
};

/** A redirect that fetch follows to a page: 200 and HTML where JSON was asked for. */
const signInPage: FaultKind = {
  number: 'F7',
  only: 'sharepoint',
  answer: ({ subject }) =>
    html(302, '', { LOCATION: `/_forms/default.aspx?ReturnUrl=${encodeURIComponent(subject.path)}` })
};

/** [MS-OFBA] 2.2: what SharePoint says to clients that are no browser. */
const signedOutForbidden: FaultKind = {
  number: 'F7',
  only: 'sharepoint',
  answer: ({ subject }) =>
    plainText(403, '403 FORBIDDEN', {
      'X-Forms_Based_Auth_Required': `${subject.origin}/_forms/default.aspx`,
      'X-MSDAVEXT_Error':
        '917656; Access denied. Before opening files in this location, you must first browse to the web site and select the option to login automatically.'
    })
};

/** Inner codes of microsoft/FluidFramework odspErrorUtils: `conditionalAccessPolicyEnforced`, `blockedIPAddress`. */
const policyBlocked: FaultKind = {
  number: 'F8',
  answer: moment =>
    graphRefusal(moment, {
      ...{ status: moment.details.status ?? 403, code: 'accessDenied', message: 'Access denied by policy.' },
      innerCode: moment.details.innerCode ?? 'conditionalAccessPolicyEnforced'
    })
};

/** https://learn.microsoft.com/graph/errors: `insufficient_claims`. */
const insufficientClaims: FaultKind = {
  number: 'F8',
  answer: moment =>
    graphRefusal(moment, {
      ...{ status: 401, code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation.' },
      headers: { 'WWW-Authenticate': challenge(moment.nowMs, 'insufficient_claims') }
    })
};

const digestExpired: FaultKind = {
  number: 'F9',
  only: 'sharepoint',
  answer: moment => sharePointRefusal(moment, invalidDigest('timedOut'))
};

/** Also what somebody who was just let in gets for some minutes (F39): give the rule an `until`. */
const denied: FaultKind = {
  number: 'F10',
  answer: moment =>
    refusalOf(moment, accessDenied(), {
      graph: { status: 403, code: 'accessDenied', message: 'Access denied' }
    })
};

/** Locked by an administrator, or the content database is being moved. */
const readOnlySite: FaultKind = {
  number: 'F11',
  only: 'sharepoint',
  answer: moment => {
    const state = { 'X-SP-SERVERSTATE': 'ReadOnly=1' };
    const { innerCode } = moment.details;
    if (innerCode === undefined) return sharePointRefusal(moment, accessDenied(), state);
    const message = 'The service is currently in read-only mode.';
    return graphRefusal(moment, { status: 403, code: 'accessDenied', message, innerCode, headers: state });
  }
};

/** The words are ours; the status is what SharePoint Online says of a site that is locked for everybody. */
const siteLocked: FaultKind = {
  number: 'F11',
  only: 'sharepoint',
  answer: moment =>
    sharePointRefusal(moment, spException(423, -2147024891, 'Access to this Web site has been blocked.'))
};

export const accessFaults: FaultKinds = {
  ...{ tokenExpired, signedOut, signInPage, signedOutForbidden, policyBlocked, insufficientClaims },
  ...{ digestExpired, accessDenied: denied, readOnlySite, siteLocked }
};
