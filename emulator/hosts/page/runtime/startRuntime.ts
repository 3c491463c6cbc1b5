import { type PageData } from '../../PageData';
import { type Preload, type ServiceScope } from './spfx';

/** The application the loader is told to start; only its existence matters. */
const application = {
  manifestVersion: 2,
  componentType: 'Application',
  isInternal: true,
  id: 'c2a1c9c8-3f56-4b25-9d0b-6a0c1d1f5e11',
  alias: 'EmulatorPage',
  version: '1.0.0',
  loaderConfig: { internalModuleBaseUrls: [], entryModuleId: 'emulator-page', scriptResources: {} }
};

/** Starts Microsoft's loader; resolves once `onReady` has run inside it. Rejects with the loader's own error. */
export async function startRuntime(
  data: PageData,
  onReady: (scope: ServiceScope) => Promise<void>
): Promise<void> {
  window.emulatorHost = { start: scope => onReady(scope) };
  window._spPageContextInfo = data.context;
  const preload: Preload = {
    clientSideApplicationId: application.id,
    manifests: [application, ...window.emulatorManifests, ...data.components].map(withOrigin),
    spPageContextInfo: data.context,
    buildNumber: 'emulator',
    user: {}
  };
  window.spClientSidePageContext = preload;
  // Telemetry would go to Microsoft's hosts, and its start fails without SharePoint's own page around it.
  window.spModuleLoader._isTelemetryDisabled = true;
  await new Promise<void>((resolve, reject) => {
    window.spModuleLoader.start(preload, reject).then(() => resolve(), reject);
  });
}

/** The loader wants whole addresses. */
function withOrigin(manifest: unknown): unknown {
  const { loaderConfig, ...rest } = manifest as {
    loaderConfig?: { internalModuleBaseUrls: readonly string[] };
  };
  if (!loaderConfig) return manifest;
  const internalModuleBaseUrls = loaderConfig.internalModuleBaseUrls.map(
    url => new URL(url, location.origin).href
  );
  return { ...rest, loaderConfig: { ...loaderConfig, internalModuleBaseUrls } };
}
