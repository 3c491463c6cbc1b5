import { siteAddress } from './siteAddress';

const origin = 'https://contoso.example';

describe('siteAddress', () => {
  it('takes the absolute address of a site', () => {
    expect(siteAddress('https://contoso.example/sites/hallway', origin)).toBe(
      'https://contoso.example/sites/hallway'
    );
  });

  it('takes a server-relative address', () => {
    expect(siteAddress('/sites/hallway', origin)).toBe('https://contoso.example/sites/hallway');
  });

  it('cuts off the page that was copied along', () => {
    expect(siteAddress(' https://contoso.example/teams/lab/SitePages/Home.aspx?web=1 ', origin)).toBe(
      'https://contoso.example/teams/lab'
    );
  });

  it('keeps a site below a site', () => {
    expect(siteAddress('/sites/lab/optics', origin)).toBe('https://contoso.example/sites/lab/optics');
  });

  it('takes the root site', () => {
    expect(siteAddress('https://contoso.example/', origin)).toBe('https://contoso.example');
  });

  it.each([
    'https://elsewhere.example/sites/hallway',
    '//elsewhere.example/sites/hallway',
    'http://contoso.example/sites/a'
  ])('refuses the other host in %s', address => expect(siteAddress(address, origin)).toBeUndefined());

  it.each(['', '   ', 'hallway', 'javascript:alert(1)', 'https://', '/personal/ann'])('refuses %j', address =>
    expect(siteAddress(address, origin)).toBeUndefined()
  );
});
