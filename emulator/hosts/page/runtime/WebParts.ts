import { type CanvasControl, type SectionBackground, type WebPartData } from '../../canvas/Canvas';
import { type ComponentManifest } from '../../../catalog/SolutionPackage';
import { type ThemeName } from '../../PageData';
import { sectionTheme } from '../theme/sectionTheme';
import { type Libraries } from './loadLibraries';
import { type ServiceScope, type ThemeProvider, type WebPartManager } from './spfx';

export interface WebPartsOptions {
  readonly libraries: Libraries;
  readonly components: readonly ComponentManifest[];
  readonly host: 'sharePoint' | 'teams';
  readonly isEditing: boolean;
}

interface LoadedWebPart {
  readonly control: CanvasControl;
  readonly manifest: ComponentManifest;
  element: HTMLElement;
  readonly manager: WebPartManager;
  readonly themeProvider: ThemeProvider;
  readonly background: SectionBackground;
}

/** The running web parts of a page. */
export class WebParts {
  private readonly loaded: LoadedWebPart[] = [];

  public constructor(
    private readonly scope: ServiceScope,
    private readonly options: WebPartsOptions
  ) {}

  /** Runs one web part of the canvas inside `element`. Rejects when its component cannot be loaded. */
  public async load(control: CanvasControl, { element, theme, background }: WebPartPlace): Promise<void> {
    const manifest = this.options.components.find(component => component.id === control.webPartId);
    if (!manifest) throw new Error('The web part is not in the app catalog.');
    const { componentBase, webPartBase } = this.options.libraries;
    const scope = this.scope.startNewChild();
    const { ThemeProvider } = componentBase;
    const themeProvider = scope.createAndProvide(ThemeProvider.serviceKey, ThemeProvider);
    scope.finish();
    themeProvider._setTheme(sectionTheme(theme, background));
    const Host =
      this.options.host === 'teams' ? webPartBase._TeamsAwareWebPartHost : webPartBase._MinimalWebPartHost;
    const host = new Host(scope);
    await host.initialize?.();
    const manager = webPartBase._ClientSideWebPartManagerFactory.create(host);
    const webPart = { control, manifest, element, manager, themeProvider, background };
    this.loaded.push(webPart);
    await this.run(webPart);
  }

  /**
   * Ends all of them, as when SharePoint goes on to another page of the site without loading a document. Who manages
   * them stays.
   */
  public leave(): void {
    for (const webPart of this.loaded) {
      webPart.manager.disposeWebparts(webPart.control.id);
      const element = document.createElement('div');
      webPart.element.replaceWith(element);
      webPart.element = element;
    }
  }

  /** Runs again what has been left. */
  public async comeBack(): Promise<void> {
    await Promise.all(this.loaded.map(webPart => this.run(webPart)));
  }

  public setTheme(theme: ThemeName): void {
    for (const { themeProvider, background } of this.loaded)
      themeProvider._setTheme(sectionTheme(theme, background));
  }

  public openPropertyPane(instanceId: string): void {
    const webPart = this.loaded.find(({ control }) => control.id === instanceId);
    webPart?.manager.requestPropertyPaneAction(instanceId, 'Open');
  }

  /** What each web part wants kept with the page, by instance. */
  public serialize(): Map<string, WebPartData> {
    const pairs = this.loaded.flatMap(({ control, manager }) => {
      const [first] = [...manager.serialize(control.id)];
      return first ? [[control.id, first[1]] as const] : [];
    });
    return new Map(pairs);
  }

  private async run({ control, manifest, element, manager }: LoadedWebPart): Promise<void> {
    const { core, webPartBase } = this.options.libraries;
    await manager.loadWebPart({
      domElement: element,
      instanceId: control.id,
      manifest,
      displayMode: this.options.isEditing ? core.DisplayMode.Edit : core.DisplayMode.Read,
      webPartData: control.webPartData,
      addedFromPersistedData: true,
      formFactor: webPartBase.WebPartFormFactor.Standard
    });
  }
}

export interface WebPartPlace {
  readonly element: HTMLElement;
  readonly theme: ThemeName;
  readonly background: SectionBackground;
}
