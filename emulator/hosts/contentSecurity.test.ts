import { type ContentSecurity, DEFAULT_SWITCHES, type Switches } from '../http/Switches';
import { contentSecurityPolicy } from './contentSecurity';
import { hostsTheRuntimeAsksFor } from './foreignHosts';
import { createTestTenant } from './testTenant';
import { themeStyle } from './themeStyle';
import { pageResponse, redirectTo } from './respond';

const tenantWith = (contentSecurity: ContentSecurity): { switches(): Switches } => ({
  switches: () => ({ ...DEFAULT_SWITCHES, contentSecurity })
});

const linesOf = (mode: ContentSecurity): ReadonlyMap<string, readonly string[]> =>
  new Map(
    contentSecurityPolicy(mode, 'n0nce')
      ?.split('; ')
      .map(line => [line.split(' ')[0] ?? '', line.split(' ').slice(1)] as const)
  );

describe.each(['sharepoint', 'strict'] as const)('what a page may load under the policy "%s"', mode => {
  const policy = linesOf(mode);

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
  });

  it('names no host the runtime would like to ask', () => {
    for (const { host } of hostsTheRuntimeAsksFor)
      expect(contentSecurityPolicy(mode, 'x')).not.toContain(host);
  });
});

describe('the policies a tenant can have', () => {
  it('are none at all, as on a classic page', () => {
    expect(contentSecurityPolicy('off', 'n0nce')).toBeUndefined();
    const response = pageResponse(tenantWith('off'), '<p>', { nonce: 'abc' });
    expect(response.headers.has('content-security-policy')).toBe(false);
  });

  it('ask for Trusted Types when they are strict, and let two policies be made', () => {
    expect(linesOf('strict').get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(linesOf('strict').get('trusted-types')).toEqual(['default', 'sp-safehtml']);
    expect(linesOf('sharepoint').has('require-trusted-types-for')).toBe(false);
  });
});

describe('a page', () => {
  it('is never kept, and carries its policy', () => {
    const response = pageResponse(tenantWith('strict'), '<p>', { nonce: 'abc' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(response.headers.get('content-security-policy')).toContain("'nonce-abc'");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(pageResponse(tenantWith('strict'), '<p>', { status: 403 }).status).toBe(403);
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

describe('the switch "contentSecurity"', () => {
  it('changes the pages that are opened from then on, and knows three words', async () => {
    const tenant = await createTestTenant();
    const policyUnder = async (contentSecurity: string): Promise<(string | number | null)[]> => {
      const body = JSON.stringify({ contentSecurity });
      const { status } = await tenant.send('owner', '/_emulator/switches', { method: 'POST', body });
      const page = await tenant.send('outsider', '/sites/hallway/SitePages/Home.aspx');
      return [status, page.headers.get('content-security-policy')];
    };
    expect(await policyUnder('off')).toEqual([200, null]);
    expect(await policyUnder('strict')).toEqual([200, contentSecurityPolicy('strict', '')]);
    expect(await policyUnder('loose')).toEqual([400, contentSecurityPolicy('strict', '')]);
    expect(await policyUnder('sharepoint')).toEqual([200, contentSecurityPolicy('sharepoint', '')]);
    tenant.emulator.close();
  });
});
