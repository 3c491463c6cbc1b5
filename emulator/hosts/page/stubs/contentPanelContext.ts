/** The newer content panel around the property pane belongs to SharePoint's page editor; the pane stands alone here. */
export const SPPagesContentPanelProviderContext = {
  getInstance: (): { subscriberContext: undefined } => ({ subscriberContext: undefined })
};

/** Names under which the pane would report how long it took. */
export const SPPagesContentPanelQOSScenarios: Record<string, string> = { rendering: 'rendering' };

export function getQOSName(component: string, scenario: string): string {
  return `${component}.${scenario}`;
}

export function monitorChunkLoad(): Promise<never> {
  return Promise.reject(new Error('This page has no content panel.'));
}
