/** The part of a Teams app manifest that a client needs. https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema */
export interface TeamsManifest {
  readonly id: string;
  readonly name: { readonly short: string };
  readonly icons?: { readonly color?: string };
  readonly staticTabs?: readonly {
    readonly entityId: string;
    readonly name: string;
    readonly contentUrl: string;
    readonly scopes: readonly string[];
  }[];
  readonly configurableTabs?: readonly {
    readonly configurationUrl: string;
    readonly scopes: readonly string[];
  }[];
}

/** Where the placeholders of a manifest's addresses lead for one team. */
export interface ManifestPlace {
  readonly origin: string;
  readonly sitePath: string;
  readonly locale: string;
}

/** Fills `{teamSiteDomain}` and its like. The manifest says https; the tenant's own origin stands in for it. */
export function fillAddress(template: string, { origin, sitePath, locale }: ManifestPlace): string {
  return template
    .replaceAll('https://{teamSiteDomain}', origin)
    .replaceAll('{teamSitePath}', sitePath)
    .replaceAll('{locale}', locale.toLowerCase());
}
