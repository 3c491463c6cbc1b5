import { statusText } from './statusText';

describe('the reason of a status', () => {
  it.each([
    [200, 'OK'],
    [201, 'Created'],
    [204, 'No Content'],
    [404, 'Not Found'],
    [412, 'Precondition Failed'],
    [429, 'Too Many Requests'],
    [500, 'Internal Server Error'],
    [501, 'Not Implemented'],
    [503, 'Service Unavailable']
  ])('of %d is %s', (status, text) => expect(statusText(status)).toBe(text));

  it('is never empty: clients that read batches insist on one', () => {
    for (let status = 100; status < 600; status += 1) expect(statusText(status)).toMatch(/^\S/);
  });
});
