import { type PageData } from '../../PageData';
import { type TeamsJs } from '../runtime/spfx';
import { type WebParts } from '../runtime/WebParts';
import { savePage } from './savePage';

interface Configuration {
  readonly webParts: WebParts;
  readonly teamsJs: TeamsJs;
}

/** A tab's configuration is its web part's property pane; Teams' own Save button keeps it. */
export function setUpConfiguration(data: PageData, { webParts, teamsJs }: Configuration): void {
  const [control] = data.controls;
  if (!control || !data.tabContentUrl) return;
  const { tabContentUrl } = data;
  const { config } = teamsJs.pages;
  webParts.openPropertyPane(control.id);
  config.registerOnSaveHandler(event => {
    const kept = webParts.serialize();
    const title = kept.get(control.id)?.properties.title;
    const suggestedDisplayName =
      typeof title === 'string' && title !== '' ? title : control.webPartData.title;
    const tab = {
      entityId: control.id,
      contentUrl: tabContentUrl,
      websiteUrl: tabContentUrl,
      suggestedDisplayName
    };
    void savePage(data, kept)
      .then(() => config.setConfig(tab))
      .then(
        () => event.notifySuccess(),
        (error: Error) => event.notifyFailure(error.message)
      );
  });
  config.setValidityState(true);
}
