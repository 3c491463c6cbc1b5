import * as React from 'react';
import * as ReactDom from 'react-dom';
import { type IReadonlyTheme } from '@microsoft/sp-component-base';
import { Version } from '@microsoft/sp-core-library';
import { type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'HallwayStrings';
import { type Place } from '../../domain/Place';
import { HallwayApp } from '../../ui/app/HallwayApp';
import { type HallwayTheme } from '../../ui/theme/HallwayTheme';
import { type HostTheme, themeFromHost } from '../../ui/theme/themeFromHost';
import { themeFromTeams } from '../../ui/theme/themeFromTeams';
import { compose, type Composition } from './compose';
import { type HallwayProperties } from './HallwayProperties';
import { readTeamsPlace, type TeamsPlace } from './TeamsPlace';

/** SPFx's side of Hallway: its life cycle, theme and property pane. What it is made of stands in compose.ts. */
export default class HallwayWebPart extends BaseClientSideWebPart<HallwayProperties> {
  #composition: Composition | undefined;
  #theme: HallwayTheme = themeFromHost(undefined);
  #teams: TeamsPlace | undefined;
  #pane: ((properties: HallwayProperties) => IPropertyPaneConfiguration) | undefined;

  public override render(): void {
    if (this.#composition === undefined) return;
    const { hallway, photoUrlOf, linkOf, focusPostKey, addresses } = this.#composition;
    const element = React.createElement(HallwayApp, {
      key: this.#composition.siteUrl,
      hallway,
      strings,
      locale: this.context.pageContext.cultureInfo.currentUICultureName,
      theme: this.#theme,
      title: this.properties.title,
      isCompact: this.properties.isCompact === true,
      focusPostKey,
      addresses,
      startPlace: this.properties.defaultView === 'home' ? home : undefined,
      photoUrlOf,
      linkOf,
      now
    });
    ReactDom.render(element, this.domElement);
  }

  protected override async onInit(): Promise<void> {
    this.#teams = await readTeamsPlace(this.context);
    if (this.#teams !== undefined) this.#followTeamsTheme(this.#teams);
    this.#compose();
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    if (this.#teams !== undefined) return;
    this.#theme = themeFromHost(theme as HostTheme | undefined);
    this.render();
  }

  /** Of the properties kept in pages: SPFx asks for a migration only when this grows. */
  protected override get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected override onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
    this.#composition?.hallway.dispose();
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    const { propertyPane } = await import(/* webpackChunkName: 'hallway-property-pane' */ './propertyPane');
    this.#pane = propertyPane;
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.#pane?.(this.properties) ?? { pages: [] };
  }

  protected override onPropertyPaneFieldChanged(path: string): void {
    if (path === 'source' || path === 'siteUrl') this.#compose();
    this.context.propertyPane.refresh();
  }

  #compose(): void {
    const composition = compose({ context: this.context, properties: this.properties, teams: this.#teams });
    if (composition.siteUrl === this.#composition?.siteUrl) return;
    this.#composition?.hallway.dispose();
    this.#composition = composition;
    // The first request leaves before anything is drawn; its outcome is in the state.
    void composition.hallway.start();
    this.render();
  }

  #followTeamsTheme(teams: TeamsPlace): void {
    const apply = (themeName: string): void => {
      this.#theme = themeFromTeams(themeName);
      this.render();
    };
    apply(teams.themeName);
    teams.onThemeChange(apply);
  }
}

const home: Place = { kind: 'home' };

function now(): number {
  return Date.now();
}
