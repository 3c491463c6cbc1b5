/** @jest-environment jsdom */
import { trustedTypesPolicies } from '../trustedTypesPolicies';
import { type TrustRules } from './TrustedTypes';
import { trustRules, trustScripts } from './trustScripts';

const requireJs =
  '/** vim: et:ts=4:sw=4:sts=4\n * @license RequireJS 2.3.7 Copyright jQuery Foundation\n */ var a';

describe('what the pages trust', () => {
  it('is the loader’s own script, once', () => {
    const { createScript } = trustRules();
    expect(createScript?.('alert(1)')).toBeNull();
    expect(createScript?.(` ${requireJs}`)).toBeNull();
    expect(createScript?.(requireJs)).toBe(requireJs);
    expect(createScript?.(requireJs)).toBeNull();
  });

  it.each(['/_spfx/react.js', '/ClientSideAssets/x/y.js', `${location.origin}/_spfx/stubs/a.js`])(
    'is a script at %s',
    address => expect(trustRules().createScriptURL?.(address)).toBe(address)
  );

  it.each([
    'https://evil.example/_spfx/react.js',
    '//evil.example/_spfx/react.js',
    '/sites/hallway/SiteAssets/_spfx/x.js',
    '/_spfx/../sites/hallway/x.js',
    '/_spfx/%2e%2e/sites/hallway/x.js',
    'data:text/javascript,alert(1)',
    'blob:http://localhost/_spfx/',
    'javascript:alert(1)',
    '_spfx/x.js?/_spfx/'
  ])('is no script at %s', address => {
    window.history.replaceState(null, '', '/sites/hallway/');
    expect(trustRules().createScriptURL?.(address)).toBeNull();
  });

  it('is no markup', () => {
    const { createHTML } = trustRules();
    expect(createHTML?.('')).toBe('');
    expect([createHTML?.('<b>a</b>'), createHTML?.(' ')]).toEqual([null, null]);
  });

  it('is asked by the browser under the one name that stands for everybody', () => {
    const made: Record<string, TrustRules> = {};
    const trustedTypes = {
      createPolicy: (name: string, rules: TrustRules) => void (made[name] = rules)
    };
    Object.assign(window, { trustedTypes });
    trustScripts();
    expect(Object.keys(made)).toEqual([trustedTypesPolicies.runtime]);
    Object.assign(window, { trustedTypes: undefined });
    expect(trustScripts).not.toThrow();
  });
});
