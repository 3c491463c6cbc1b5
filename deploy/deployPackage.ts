/** An administrator of the tenant, as requests see him. */
export interface Administrator {
  /** Sends with his credentials; the response's body is not read yet. */
  fetch(url: string, init: RequestInit): Promise<Response>;
}

export interface Deployment {
  /** Absolute address of the tenant's app catalog site. */
  readonly catalogUrl: string;
  /** The bytes of the .sppkg. */
  readonly package: Uint8Array;
  readonly fileName: string;
}

/**
 * Adds a package to the app catalog and deploys it to every site. Doing it again replaces the package.
 * Throws with the catalog's own words when it refuses.
 * Source: SharePoint documentation, "Application Lifecycle Management (ALM) APIs".
 */
export async function deployPackage(administrator: Administrator, deployment: Deployment): Promise<void> {
  const catalog = `${deployment.catalogUrl}/_api/web/tenantappcatalog`;
  const name = deployment.fileName.replace(/'/g, "''");
  const added = await send(administrator, `${catalog}/Add(overwrite=true,url='${name}')`, deployment.package);
  const { UniqueId: id } = (await added.json()) as { UniqueId: string };
  await send(
    administrator,
    `${catalog}/AvailableApps/GetById('${id}')/Deploy`,
    JSON.stringify({ skipFeatureDeployment: true })
  );
}

async function send(administrator: Administrator, url: string, body: Uint8Array | string): Promise<Response> {
  const response = await administrator.fetch(url, {
    method: 'POST',
    headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' },
    body
  });
  if (!response.ok)
    throw new Error(`The app catalog answered ${response.status} to ${url}: ${await response.text()}`);
  return response;
}
