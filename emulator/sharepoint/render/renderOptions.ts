import { notImplemented } from '../errors/requestErrors';

/** https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-lists-and-list-items-with-rest, pnpjs lists/types.ts */
const BITS: readonly (readonly [bit: number, name: string])[] = [
  [1, 'ContextInfo'],
  [4, 'ListSchema'],
  [8, 'MenuView'],
  [16, 'ListContentType'],
  [32, 'FileSystemItemId'],
  [64, 'ClientFormSchema'],
  [128, 'QuickLaunch'],
  [256, 'Spotlight'],
  [512, 'Visualization'],
  [1024, 'ViewMetadata'],
  [4096, 'EnableMediaTAUrls'],
  [8192, 'ParentInfo'],
  [16384, 'PageContextInfo'],
  [32768, 'ClientSideComponentManifest'],
  [65536, 'ListAvailableContentTypes'],
  [131072, 'FolderContentTypeOrder'],
  [262144, 'GridInitInfo'],
  [524288, 'SiteUrlAsMediaTASPItemHost'],
  [1048576, 'AddToOneDrive'],
  [2097152, 'SPFXCustActions'],
  [4194304, 'NewStructure']
];
/** ListData, and not turning addresses in text into links, which the emulator never does. */
const DONE = 2 | 2048;

/** @throws SharePointError 501 naming what else was asked for */
export function assertRenderOptions(options: number): void {
  const asked = BITS.filter(([bit]) => (options & bit) !== 0).map(([, name]) => name);
  if (asked.length > 0) throw notImplemented(`RenderOptions ${asked.join(', ')}`);
  const known = BITS.reduce((all, [bit]) => all | bit, DONE);
  if ((options & ~known) !== 0) throw notImplemented(`RenderOptions ${options & ~known}`);
}
