import { trustedTypesPolicies } from '../trustedTypesPolicies';
import { type TrustRules } from './TrustedTypes';

/** What SharePoint's loader and web parts are loaded from. */
const scriptFolders = /^\/(_spfx|ClientSideAssets)\//;

/** How RequireJS begins, which SharePoint's loader carries as a string and evaluates once, before anything else. */
const loaderScript = /^\/\*\* vim: [^\n]*\n \* @license RequireJS /;

/**
 * Lets Microsoft's runtime do the two things it cannot run without, and nobody anything else: load scripts from this
 * host's script folders, and evaluate RequireJS once. Markup from text is refused, but for none at all.
 */
export function trustScripts(): void {
  window.trustedTypes?.createPolicy(trustedTypesPolicies.runtime, trustRules());
}

export function trustRules(): TrustRules {
  let hasLoader = false;
  return {
    createHTML: text => (text === '' ? text : null),
    createScript(text) {
      if (hasLoader || !loaderScript.test(text)) return null;
      hasLoader = true;
      return text;
    },
    createScriptURL(address) {
      const { origin, pathname } = new URL(address, location.href);
      return origin === location.origin && scriptFolders.test(pathname) ? address : null;
    }
  };
}
