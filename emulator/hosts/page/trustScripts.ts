import { trustedTypesPolicies } from '../trustedTypesPolicies';
import { type TrustRules } from './TrustedTypes';

/** What SharePoint's loader and web parts are loaded from. */
const scriptFolders = /^\/(_spfx|ClientSideAssets)\//;

/** How RequireJS begins, which SharePoint's loader carries as a string and evaluates once, before anything else. */
const loaderScript = /^\/\*\* vim: [^\n]*\n \* @license RequireJS /;

/** The icon that SharePoint draws for a web part that is slow to come: grey bars, which can do nothing. */
const iconBegins = '<svg width=';
const iconAttribute =
  '(?:width|height|viewBox|version|xmlns|xmlns:xlink|id|class|x|y|stroke|stroke-width|fill|fill-rule' +
  '|dur|values|repeatCount|begin)=(?:"[^"<>]*"|[^\\s"\'<>=]+)';
const iconTag = new RegExp(
  `</?(?:svg|title|g|rect|animate)(?:\\s+(?:attributeName="opacity"|${iconAttribute}))*\\s*/?>`,
  'g'
);

/**
 * Lets Microsoft's runtime do the three things it does, and nobody anything else: load scripts from this host's script
 * folders, evaluate RequireJS once, and draw its loading icon. Any other markup from text is refused, but for none at all.
 */
export function trustScripts(): void {
  window.trustedTypes?.createPolicy(trustedTypesPolicies.runtime, trustRules());
}

export function trustRules(): TrustRules {
  let hasLoader = false;
  return {
    createHTML: text => (text === '' || isLoadingIcon(text) ? text : null),
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

function isLoadingIcon(text: string): boolean {
  return text.startsWith(iconBegins) && !/[<>&]/.test(text.replace(iconTag, ''));
}
