/** One script a component needs: a file of its own, a file per language, or another component. */
export type ScriptResource = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What the SharePoint Framework loader must know of a component, as written in its package. */
export interface ComponentManifest {
  readonly id: string;
  readonly alias: string;
  readonly componentType: string;
  readonly version: string;
  readonly loaderConfig: {
    readonly internalModuleBaseUrls: readonly string[];
    readonly entryModuleId: string;
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
  readonly [more: string]: unknown;
}

export interface PermissionRequest {
  readonly resource: string;
  readonly scope: string;
}

/** The contents of a SharePoint Framework package (.sppkg). */
export interface SolutionPackage {
  readonly productId: string;
  readonly name: string;
  readonly title: string;
  readonly shortDescription: string;
  readonly version: string;
  /** The author allows deployment to every site at once. */
  readonly skipFeatureDeployment: boolean;
  readonly isDomainIsolated: boolean;
  readonly components: readonly ComponentManifest[];
  readonly permissionRequests: readonly PermissionRequest[];
  /** Files of the package's ClientSideAssets, Teams icons among them, by file name. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}
