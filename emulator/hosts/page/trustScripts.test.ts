/** @jest-environment jsdom */
import { trustedTypesPolicies } from '../trustedTypesPolicies';
import { type TrustRules } from './TrustedTypes';
import { trustRules, trustScripts } from './trustScripts';

const requireJs =
  '/** vim: et:ts=4:sw=4:sts=4\n * @license RequireJS 2.3.7 Copyright jQuery Foundation\n */ var a';

/** As `createShimmer` of sp-component-base writes it, with one bar for four. */
const icon = `<svg width=918 height=100 viewBox="0 0 918 100" version="1.1"
        xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
        <title>Loading Hallway</title>
        <g id=68be87d5-96e5_Shimmer stroke="none" stroke-width="1" fill="none" fill-rule="evenodd">
          <rect x="0" y="0" width=918 height=100></rect>
          <rect id=68be87d5-96e5_1 class=s_bzcYC_o5ljQ x=8 y=10 width="20%" height=10>
      <animate
      attributeName="opacity"
      dur="1s"
      values="0.2;0.5;0.9"
      repeatCount="indefinite"
      begin="0"/>
    </rect>
        </g>
      </svg>`;

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

  describe('of what SharePoint draws while a web part is slow to come', () => {
    it('is its icon', () => {
      expect(trustRules().createHTML?.(icon)).toBe(icon);
    });

    it.each([
      ['</svg>', '<script>alert(1)</script></svg>'],
      ['</svg>', '<a href="javascript:alert(1)">a</a></svg>'],
      ['</svg>', '<image href="x" onerror="alert(1)"/></svg>'],
      ['<svg ', '<svg onload=alert(1) '],
      ['<g ', '<g style="background:url(x)" '],
      ['attributeName="opacity"', 'attributeName="href"'],
      ['<title>', '<title>&lt;b&gt;'],
      ['<title>', '<title><b>'],
      ['<svg ', ' <svg ']
    ])('is not the icon with %j turned into %j', (what, by) => {
      expect(icon).toContain(what);
      expect(trustRules().createHTML?.(icon.replace(what, by))).toBeNull();
    });
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
