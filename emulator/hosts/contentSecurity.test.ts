import { contentSecurityPolicy } from './contentSecurity';
import { hostsTheRuntimeAsksFor } from './foreignHosts';
import { themeStyle } from './themeStyle';
import { pageResponse, redirectTo } from './respond';

const policy = new Map(
  contentSecurityPolicy('n0nce')
    .split('; ')
    .map(line => [line.split(' ')[0] ?? '', line.split(' ').slice(1)] as const)
);

describe('what a page may load', () => {
  it('is nothing that is not named', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
  });

  it('comes from no other host', () => {
    const allowed = [...policy.values()].flat();
    expect(allowed.filter(source => /^https?:|^\*|\.|^wss?:/.test(source))).toEqual([]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
  });

  it('is no script that was not written for it', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'unsafe-eval'", "'nonce-n0nce'"]);
    expect([...(policy.get('script-src') ?? [])]).not.toContain("'unsafe-inline'");
  });

  it('names no host the runtime would like to ask', () => {
    for (const { host } of hostsTheRuntimeAsksFor) expect(contentSecurityPolicy('x')).not.toContain(host);
  });
});

describe('a page', () => {
  it('is never kept, and carries its policy', () => {
    const response = pageResponse('<p>', { nonce: 'abc' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(response.headers.get('content-security-policy')).toContain("'nonce-abc'");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(pageResponse('<p>', { status: 403 }).status).toBe(403);
  });

  it('elsewhere is one redirect away', () => {
    const response = redirectTo('/sites/%E6%BC%A2');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/sites/%E6%BC%A2']);
  });
});

describe('a theme', () => {
  it.each(['light', 'dark', 'contrast'] as const)(
    '%s has every colour, and no colour that closes the style',
    theme => {
      const style = themeStyle(theme);
      expect(style).toMatch(/^:root\{color-scheme:(light|dark);.*\}$/);
      expect(style).not.toMatch(/undefined|[<>]|;;/);
      for (const name of ['themePrimary', 'suiteBackground', 'suiteText', 'strongBackground'])
        expect(style).toContain(`--${name}:`);
    }
  );

  it('is light or dark to the browser too', () => {
    expect(themeStyle('light')).toContain('color-scheme:light;');
    expect(
      [themeStyle('dark'), themeStyle('contrast')].every(style => style.includes('color-scheme:dark;'))
    ).toBe(true);
  });
});
