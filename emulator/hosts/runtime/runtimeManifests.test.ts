import { runtimeManifests } from './runtimeManifests';

interface ComponentResource {
  readonly type: string;
  readonly id: string;
  readonly version: string;
}

describe('the manifests a page loads from', () => {
  const manifests = runtimeManifests();

  it('name each component once', () => {
    const ids = manifests.map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('hold every component that another needs, in the version it needs', () => {
    const known = new Set(manifests.map(({ id, version }) => `${id}_${version}`));
    const needed = manifests.flatMap(({ alias, loaderConfig }) =>
      Object.entries(loaderConfig?.scriptResources ?? {})
        .filter(([, resource]) => (resource as ComponentResource).type === 'component')
        .map(([name, resource]) => ({ alias, name, resource: resource as ComponentResource }))
    );
    const missing = needed.filter(({ resource: { id, version } }) => !known.has(`${id}_${version}`));
    expect(missing).toEqual([]);
    expect(needed.length).toBeGreaterThan(100);
  });

  it('are all served from this host', () => {
    const bases = manifests.flatMap(({ loaderConfig }) => loaderConfig?.internalModuleBaseUrls ?? []);
    expect(new Set(bases)).toEqual(new Set(['/_spfx/', '/_spfx/stubs/']));
  });
});
