import {
  PropertyPaneDropdown,
  PropertyPaneTextField,
  PropertyPaneToggle,
  type IPropertyPaneConfiguration,
  type IPropertyPaneGroup
} from '@microsoft/sp-property-pane';
import * as strings from 'HallwayStrings';
import { type HallwayProperties } from './HallwayProperties';
import { siteAddress } from './siteAddress';

const addressDebounceMs = 600;

/** Loaded only when somebody edits the page. */
export function propertyPane(properties: HallwayProperties): IPropertyPaneConfiguration {
  return {
    pages: [
      {
        header: { description: strings.paneDescription },
        groups: [contentGroup(properties), lookGroup()]
      }
    ]
  };
}

function contentGroup({ source }: HallwayProperties): IPropertyPaneGroup {
  const address = PropertyPaneTextField('siteUrl', {
    label: strings.paneAddressLabel,
    description: strings.paneAddressHelp,
    deferredValidationTime: addressDebounceMs,
    validateOnFocusOut: true,
    onGetErrorMessage: addressProblem
  });
  return {
    groupName: strings.paneContentGroup,
    groupFields: [
      PropertyPaneTextField('title', {
        label: strings.paneTitleLabel,
        placeholder: strings.paneTitlePlaceholder,
        maxLength: 100
      }),
      PropertyPaneDropdown('source', {
        label: strings.paneSourceLabel,
        options: [
          { key: 'thisSite', text: strings.paneSourceThisSite },
          { key: 'address', text: strings.paneSourceAddress }
        ]
      }),
      ...(source === 'address' ? [address] : [])
    ]
  };
}

function lookGroup(): IPropertyPaneGroup {
  return {
    groupName: strings.paneLookGroup,
    groupFields: [
      PropertyPaneDropdown('defaultView', {
        label: strings.paneViewLabel,
        options: [
          { key: 'everyone', text: strings.paneViewEveryone },
          { key: 'home', text: strings.paneViewHome }
        ]
      }),
      PropertyPaneToggle('isCompact', {
        label: strings.paneCompactLabel,
        onText: strings.paneCompactOn,
        offText: strings.paneCompactOff
      })
    ]
  };
}

function addressProblem(typed: string): string {
  return siteAddress(typed, window.location.origin) === undefined ? strings.paneAddressWrong : '';
}
