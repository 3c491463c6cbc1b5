import { refusalCode } from './refusalCode';

describe('the code of a refusal', () => {
  it.each([
    [
      500,
      '{"odata.error":{"code":"-2147024860, Microsoft.SharePoint.SPQueryThrottledException"}}',
      '-2147024860'
    ],
    [403, '{"error":{"code":"-2147024891, System.UnauthorizedAccessException","message":{}}}', '-2147024891'],
    [429, '{"error":{"code":"activityLimitReached"}}', 'activityLimitReached'],
    [502, '<html></html>', 'HTTP 502'],
    [404, '404 FILE NOT FOUND', 'HTTP 404'],
    [400, '{"error":"Give url."}', 'HTTP 400'],
    [400, '{"error":{"code":7}}', 'HTTP 400'],
    [500, '{"error":', 'HTTP 500'],
    [401, '', 'HTTP 401']
  ])('of %d %s is %s', (status, body, code) => {
    expect(refusalCode(status, body)).toBe(code);
  });
});
