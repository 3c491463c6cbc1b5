import {
  type ComponentBaseLibrary,
  type CoreLibrary,
  type HttpLibrary,
  type PageContextLibrary,
  type WebPartBaseLibrary
} from './spfx';

export interface Libraries {
  readonly core: CoreLibrary;
  readonly pageContext: PageContextLibrary;
  readonly http: HttpLibrary;
  readonly componentBase: ComponentBaseLibrary;
  readonly webPartBase: WebPartBaseLibrary;
}

/** The framework's libraries that the page itself speaks to, by their published component ids. */
export async function loadLibraries(): Promise<Libraries> {
  const loader = window._spComponentLoader;
  const [core, pageContext, http, componentBase, webPartBase] = await Promise.all([
    loader.loadComponentById<CoreLibrary>('7263c7d0-1d6a-45ec-8d85-d4d1d234171b'),
    loader.loadComponentById<PageContextLibrary>('1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8'),
    loader.loadComponentById<HttpLibrary>('8496636c-2300-4915-abef-20de64c98d8b'),
    loader.loadComponentById<ComponentBaseLibrary>('467dc675-7cc5-4709-8aac-78e3b71bd2f6'),
    loader.loadComponentById<WebPartBaseLibrary>('974a7777-0990-4136-8fa6-95d80114c2e0')
  ]);
  return { core, pageContext, http, componentBase, webPartBase };
}
