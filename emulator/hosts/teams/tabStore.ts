import { type Blobs } from '../../store/Blobs';
import { type Tab } from './TeamsData';

const space = 'pages';

/** The tabs of a team's channel, in the order they were added. */
export function storedTabs(blobs: Blobs, webId: string): readonly Tab[] {
  const { tabs } = (blobs.get(space, tabsKey(webId))?.metadata ?? {}) as { tabs?: readonly Tab[] };
  return tabs ?? [];
}

export function addTab(blobs: Blobs, webId: string, tab: Tab): void {
  const others = storedTabs(blobs, webId).filter(({ entityId }) => entityId !== tab.entityId);
  const metadata = { tabs: [...others, tab] };
  blobs.put(space, tabsKey(webId), { bytes: new Uint8Array(), contentType: 'application/json', metadata });
}

function tabsKey(webId: string): string {
  return `${webId}/teams-tabs`;
}
