import { type Answer } from './Answer';
import { classifyAnswer } from './classifyAnswer';

const act = { act: 'add', target: 'post 17.abc' };

function answer(status: number, text: string, more: Partial<Answer> = {}): Answer {
  return {
    status,
    text,
    url: 'https://contoso.example/_api/web',
    contentType: 'application/json',
    retryAfter: undefined,
    date: undefined,
    ...more
  };
}

function body(code: string, value: string, envelope = 'odata.error'): string {
  return JSON.stringify({ [envelope]: { code, message: { lang: 'en-US', value } } });
}

function inner(code: string): string {
  return JSON.stringify({ error: { code: 'accessDenied', message: 'No.', innerError: { code } } });
}

const html = '<!DOCTYPE html><html><body>Sign in to your account</body></html>';
const page = { contentType: 'text/html; charset=utf-8' };

/** Bodies as SharePoint sends them. */
const refusals: readonly (readonly [string, Answer, string])[] = [
  [
    'a duplicate, which comes as 500',
    answer(
      500,
      body(
        '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
        'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [PostKey].'
      )
    ),
    'DuplicateKeyError'
  ],
  [
    'a duplicate that comes as 400',
    answer(400, body('-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate')),
    'DuplicateKeyError'
  ],
  [
    'the list view threshold, which comes as 500',
    answer(
      500,
      body(
        '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
        'The attempted operation is prohibited because it exceeds the list view threshold.'
      )
    ),
    'ThresholdExceededError'
  ],
  [
    'the lookup threshold',
    answer(
      500,
      body(
        '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
        'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.'
      )
    ),
    'ThresholdExceededError'
  ],
  [
    'access denied',
    answer(
      403,
      body(
        '-2147024891, System.UnauthorizedAccessException',
        'Access denied. You do not have permission to perform this action or access this resource.'
      )
    ),
    'ForbiddenError'
  ],
  [
    'access denied in verbose',
    answer(403, body('-2147024891, System.UnauthorizedAccessException', 'No.', 'error')),
    'ForbiddenError'
  ],
  [
    'a refusal without a code of its own',
    answer(403, body('-1, Microsoft.SharePoint.SPException', 'No.')),
    'ForbiddenError'
  ],
  [
    'a digest refused again after renewal',
    answer(
      403,
      body(
        '-2130575252, Microsoft.SharePoint.SPException',
        'The security validation for this page is invalid and might be corrupted.'
      )
    ),
    'SignedOutError'
  ],
  [
    'the other digest code',
    answer(403, body('-2130575251, Microsoft.SharePoint.SPException', 'x')),
    'SignedOutError'
  ],
  ['an ended session', answer(401, ''), 'SignedOutError'],
  [
    'an ended session in the words of access denied',
    answer(401, body('-2147024891, System.UnauthorizedAccessException', 'x')),
    'SignedOutError'
  ],
  [
    'an ended session in an envelope',
    answer(401, body('-1, System.UnauthorizedAccessException', 'x')),
    'SignedOutError'
  ],
  [
    'a sign-in page it was sent to',
    answer(200, html, { ...page, url: 'https://contoso.example/_forms/default.aspx?ReturnUrl=%2f' }),
    'SignedOutError'
  ],
  ['the way to a sign-in page', answer(302, '', page), 'SignedOutError'],
  ['a page where data was asked for', answer(200, html, page), 'OfflineError'],
  ['data that is none', answer(200, '{}'), 'UnexpectedError'],
  [
    'a refusal for those that are no browser',
    answer(403, '403 FORBIDDEN', { contentType: 'text/plain', signInAddress: '/_forms/default.aspx' }),
    'SignedOutError'
  ],
  ['a sign-in page with 403', answer(403, html, page), 'SignedOutError'],
  [
    'another ETag',
    answer(
      412,
      body(
        '-1, Microsoft.SharePoint.Client.ClientServiceException',
        "The request ETag value '\"8\"' does not match the object's ETag value '\"68be87d5-96e5-49ab-8477-9b17070c8a33,9\"'."
      )
    ),
    'ConflictError'
  ],
  [
    'a save conflict',
    answer(409, body('-2130246326, Microsoft.SharePoint.SPException', 'Save Conflict.')),
    'ConflictError'
  ],
  [
    'a save conflict of items',
    answer(409, body('-2130575305, Microsoft.SharePoint.SPException', 'Save Conflict.')),
    'ConflictError'
  ],
  [
    'an item that is gone',
    answer(
      404,
      body(
        '-2130575338, System.ArgumentException',
        'Item does not exist. It may have been deleted by another user.'
      )
    ),
    'NotFoundError'
  ],
  [
    'something else that is gone',
    answer(404, body('-1, Microsoft.SharePoint.SPException', 'x')),
    'NotFoundError'
  ],
  [
    'a list that is missing',
    answer(
      404,
      body(
        '-1, System.ArgumentException',
        "List 'Hallway Posts' does not exist at site with URL 'https://contoso.example'."
      )
    ),
    'ListDamagedError'
  ],
  [
    'a list that is missing at an address',
    answer(404, body('-2147024894, System.IO.FileNotFoundException', 'x')),
    'ListDamagedError'
  ],
  [
    'a list that is missing, unnamed',
    answer(404, body('-1, System.ArgumentException', 'x')),
    'ListDamagedError'
  ],
  [
    'a column that is missing when reading',
    answer(
      400,
      body('-1, Microsoft.SharePoint.SPException', "The field or property 'PostKey' does not exist.")
    ),
    'ListDamagedError'
  ],
  [
    'a column that is missing when writing',
    answer(
      400,
      body(
        '-2147024809, System.ArgumentException',
        "Column 'Body' does not exist. It may have been deleted by another user."
      )
    ),
    'ListDamagedError'
  ],
  [
    'a column that is missing, as a row that is written meets it',
    answer(
      400,
      body(
        '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        "The property 'KindMonth' does not exist on type 'SP.Data.HallwayPostsListItem'."
      )
    ),
    'ListDamagedError'
  ],
  [
    'a list without a page',
    answer(404, body('-2130575322, Microsoft.SharePoint.SPException', 'List does not exist.')),
    'ListDamagedError'
  ],
  ['a bad argument', answer(400, body('-2147024809, System.ArgumentException', 'x')), 'UnexpectedError'],
  [
    'a bad query',
    answer(400, body('-1, Microsoft.SharePoint.Client.InvalidClientQueryException', 'x')),
    'UnexpectedError'
  ],
  [
    'a validation formula',
    answer(500, body('-2130575163, Microsoft.SharePoint.SPListDataValidationException', 'x')),
    'ValidationError'
  ],
  [
    'a validation formula of a column',
    answer(400, body('-2130575162, Microsoft.SharePoint.SPListDataValidationException', 'x')),
    'ValidationError'
  ],
  [
    'a site that takes no writes, in the words of access denied',
    answer(403, body('-2147024891, System.UnauthorizedAccessException', 'x'), {
      serverState: 'ReadOnly=1'
    }),
    'ReadOnlyError'
  ],
  [
    'a server that is well, and a right that is missing',
    answer(403, body('-2147024891, System.UnauthorizedAccessException', 'x'), {
      serverState: 'ReadOnly=0'
    }),
    'ForbiddenError'
  ],
  [
    'something gone from a server that takes no writes',
    answer(404, body('-2130575338, System.ArgumentException', 'x'), { serverState: 'ReadOnly=1' }),
    'NotFoundError'
  ],
  ['a read-only service', answer(403, inner('serviceReadOnly')), 'ReadOnlyError'],
  ['a locked site', answer(423, body('-2147024891, Microsoft.SharePoint.SPException', 'x')), 'ReadOnlyError'],
  ['conditional access', answer(403, inner('conditionalAccessPolicyEnforced')), 'RefusedByPolicyError'],
  ['a network that is not allowed', answer(401, inner('blockedIPAddress')), 'RefusedByPolicyError'],
  ['an inner code nobody knows', answer(403, inner('other')), 'ForbiddenError'],
  ['a site that has moved', answer(308, ''), 'MovedError'],
  [
    'a file in use',
    answer(423, body('-2147018894, Microsoft.SharePoint.SPFileLockException', 'x')),
    'LockedError'
  ],
  ['a resource in use', answer(423, '{"error":{"code":"resourceLocked","message":"x"}}'), 'LockedError'],
  [
    'a file in use, by its other code',
    answer(423, body('-2147023436, System.Runtime.InteropServices.COMException', 'x')),
    'LockedError'
  ],
  ['something locked without a word', answer(423, ''), 'LockedError'],
  ['a full site', answer(507, '{"error":{"code":"quotaLimitReached","message":"x"}}'), 'QuotaError'],
  ['a full site without a word', answer(507, ''), 'QuotaError'],
  [
    'a full site in SharePoint’s words',
    answer(403, body('-2130575225, Microsoft.SharePoint.SPException', 'x')),
    'QuotaError'
  ],
  [
    'too much at once',
    answer(500, body('-1, Microsoft.SharePoint.Client.ResourceLimitException', 'x')),
    'TooLargeError'
  ],
  ['a network that wants a word first', answer(511, html, page), 'OfflineError'],
  ['throttling', answer(429, '', { retryAfter: '31' }), 'ThrottledError'],
  ['a busy server', answer(503, html, page), 'ThrottledError'],
  ['throttling in a browser', answer(406, html, page), 'ThrottledError'],
  [
    'the throttling page',
    answer(200, html, { ...page, url: 'https://contoso.example/_layouts/15/Throttle.htm' }),
    'ThrottledError'
  ],
  ['a body too large for the web server', answer(413, ''), 'TooLargeError'],
  [
    'a body too large for the API',
    answer(
      400,
      body(
        '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        'The request message is too big. The server does not allow messages larger than 2097152 bytes.'
      )
    ),
    'TooLargeError'
  ],
  ['a gateway', answer(502, html, page), 'OfflineError'],
  ['a slow gateway', answer(504, ''), 'OfflineError'],
  ['an error page', answer(500, html, page), 'UnexpectedError'],
  ['broken JSON', answer(500, '{"odata.error":'), 'UnexpectedError'],
  ['JSON without an error', answer(500, '{"value":[]}'), 'UnexpectedError'],
  ['an error without a code', answer(500, '{"odata.error":{"message":"x"}}'), 'UnexpectedError'],
  [
    'a message without an envelope',
    answer(500, '{"error":{"code":"x","message":"plain"}}'),
    'UnexpectedError'
  ],
  ['nothing', answer(500, ''), 'UnexpectedError'],
  ['null', answer(500, 'null'), 'UnexpectedError']
];

describe('a refusal by SharePoint', () => {
  it.each(refusals)('%s', (_, refusal, name) => {
    const error = classifyAnswer(refusal, act);
    expect(error.name).toBe(name);
    expect(error.message).toContain('Could not add post 17.abc');
    expect(error.whatToDo).not.toBe('');
  });

  it('names what is missing', () => {
    const columnGone = classifyAnswer(
      answer(
        400,
        body('-1, Microsoft.SharePoint.SPException', "The field or property 'PostKey' does not exist.")
      ),
      act
    );
    expect(columnGone).toMatchObject({ missing: 'The column "PostKey"', column: 'PostKey' });
    const listGone = classifyAnswer(
      answer(404, body('-1, System.ArgumentException', "List 'X' does not exist at site")),
      act
    );
    expect(listGone).toMatchObject({ missing: 'The list "X"' });
  });

  it('tells where the site went, where that is known', () => {
    const location = 'https://contoso.example/sites/moved';
    const error = { code: 'itemNotFound', message: 'Moved', '@error.redirectLocation': location };
    expect(classifyAnswer(answer(404, JSON.stringify({ error })), act)).toMatchObject({
      name: 'MovedError',
      location
    });
  });

  it('tells how long to wait', () => {
    expect(classifyAnswer(answer(429, '', { retryAfter: '31' }), act)).toMatchObject({
      retryAfterSeconds: 31
    });
    const date = 'Sun, 22 Nov 2026 10:00:00 GMT';
    const later = { retryAfter: 'Sun, 22 Nov 2026 10:01:00 GMT', date };
    expect(classifyAnswer(answer(503, '', later), act)).toMatchObject({ retryAfterSeconds: 60 });
  });

  it('keeps what SharePoint said, for a log', () => {
    const error = classifyAnswer(answer(500, body('-5, A.B.CException', 'Strange things.')), act);
    expect(error.message).toContain('500, -5, CException: Strange things.');
  });
});
