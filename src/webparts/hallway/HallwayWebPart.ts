import * as React from 'react';
import * as ReactDom from 'react-dom';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';

export interface HallwayWebPartProperties {
  title: string;
}

export default class HallwayWebPart extends BaseClientSideWebPart<HallwayWebPartProperties> {
  public override render(): void {
    ReactDom.render(React.createElement('p', undefined, 'Hallway'), this.domElement);
  }

  protected override onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
