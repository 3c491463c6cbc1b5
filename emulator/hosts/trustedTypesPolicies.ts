/** Names of the Trusted Types policies that a page's header allows; nobody else can make one. */
export const trustedTypesPolicies = {
  /** The browser asks this one about every text that was not made by a policy: see page/trustScripts.ts. */
  runtime: 'default',
  /** For the sanitiser that stands in for SharePoint's, which parses what it is to clean. */
  safeHtml: 'sp-safehtml'
} as const;
