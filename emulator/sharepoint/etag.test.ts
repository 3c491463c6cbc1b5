import { type Call } from './Call';
import { assertEtag } from './etag';

const call = (headers: Record<string, string>): Call =>
  ({ request: { headers: new Headers(headers) } }) as unknown as Call;

describe('If-Match', () => {
  it.each<Record<string, string>>([
    {},
    { 'if-match': '*' },
    { 'if-match': ' * ' },
    { 'if-match': '' },
    { 'if-match': '"a,1"' },
    { 'IF-MATCH': '"A,1"' }
  ])('%j lets the write pass', headers => expect(() => assertEtag(call(headers), '"a,1"')).not.toThrow());

  it.each(['"a,2"', 'a,1', '"a,1" ,"a,2"', 'W/"a,1"', '"*"', '""'])('%s does not', etag => {
    expect(() => assertEtag(call({ 'if-match': etag }), '"a,1"')).toThrow(
      expect.objectContaining({ status: 412 }) as Error
    );
  });
});
