import { SharePointError } from '../errors/SharePointError';
import { type WebScope } from '../permissions/WebScope';
import { serverRelative } from './serverRelative';

function at(url: string, address: string): string {
  const path = url === '/' ? '' : url;
  const web = {
    site: { serverRelativeUrl: url },
    url: `http://127.0.0.1:4780${path}`
  } as unknown as WebScope;
  return serverRelative(web, address);
}

describe('an address as clients write it', () => {
  it.each([
    ['/sites/x/Media/a.txt', '/sites/x/Media/a.txt'],
    ['/SITES/X/Media', '/SITES/X/Media'],
    ['/sites/x/Media/', '/sites/x/Media'],
    ['/sites/x/Media///', '/sites/x/Media'],
    ['Media/a.txt', '/sites/x/Media/a.txt'],
    ['http://127.0.0.1:4780/sites/x/Media', '/sites/x/Media'],
    ['HTTP://127.0.0.1:4780/sites/x/Media', '/sites/x/Media'],
    ['/sites/x', '/sites/x'],
    ['', '/sites/x/']
  ])('%s is %s', (address, expected) => {
    expect(at('/sites/x', address)).toBe(expected);
  });

  it.each(['/sites/y/Media', '/sites/xy/Media', '/', '/other', '/sites'])(
    'of another web is refused: %s',
    address => {
      expect(() => at('/sites/x', address)).toThrow(SharePointError);
      expect(() => at('/sites/x', address)).toThrow(
        'Server relative urls must start with SPWeb.ServerRelativeUrl'
      );
    }
  );

  it('of another host is a name below the web, where nothing is', () => {
    expect(at('/sites/x', 'http://evil.example/sites/x/a')).toBe('/sites/x/http://evil.example/sites/x/a');
  });

  it('of the root web starts with a slash and nothing else', () => {
    expect(at('/', '/Media/a.txt')).toBe('/Media/a.txt');
    expect(at('/', 'Media')).toBe('/Media');
  });
});
