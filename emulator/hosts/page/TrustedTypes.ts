/** The browser's Trusted Types, as far as these pages use them: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(name: string, rules: TrustRules): { createHTML(text: string): string };
}

/** Each gives the text back to let it pass, or null to have it refused. */
export interface TrustRules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScript?: (text: string) => string | null;
  readonly createScriptURL?: (address: string) => string | null;
}

declare global {
  interface Window {
    /** Undefined in a browser without them. */
    readonly trustedTypes?: TrustedTypes;
  }
}
