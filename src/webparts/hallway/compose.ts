import { type WebPartContext } from '@microsoft/sp-webpart-base';
import { lazyGraph } from '../../backend/graph/lazyGraph';
import { createSharePointBackend } from '../../backend/sharepoint/createSharePointBackend';
import { parsePlace } from '../../domain/Place';
import { type PostKey } from '../../domain/PostKey';
import { browserPlatform } from '../../state/browserPlatform';
import { createHallway } from '../../state/createHallway';
import { type Hallway } from '../../state/Hallway';
import { type Addresses } from '../../ui/app/Addresses';
import { type PhotoSize } from '../../ui/app/AppContext';
import { type HallwayProperties } from './HallwayProperties';
import { pageAddresses, postParameter } from './pageAddresses';
import { siteAddress } from './siteAddress';
import { type TeamsPlace } from './TeamsPlace';

/** One Hallway, wired for the page it stands on. */
export interface Composition {
  readonly siteUrl: string;
  readonly hallway: Hallway;
  readonly focusPostKey?: string;
  readonly addresses: Addresses;
  photoUrlOf(person: { readonly upn?: string }, size: PhotoSize): string | undefined;
  linkOf(key: PostKey): string;
}

interface Host {
  readonly context: WebPartContext;
  readonly properties: HallwayProperties;
  readonly teams: TeamsPlace | undefined;
}

export function compose(host: Host): Composition {
  const { pageContext } = host.context;
  const siteUrl = siteUrlOf(host);
  const isOwnSite = siteUrl === pageContext.web.absoluteUrl;
  const platform = browserPlatform();
  const { photos, ...backend } = createSharePointBackend({
    webUrl: siteUrl,
    fetch: (url, init) => window.fetch(url, init),
    platform,
    pageUser: isOwnSite ? pageUser(host.context) : undefined,
    signing: { kind: 'cookie', pageDigest: isOwnSite ? pageDigest(host.context) : undefined }
  });
  const graph = lazyGraph({
    connect: () => host.context.msGraphClientFactory.getClient('3'),
    renewToken: async () => {
      const provider = await host.context.aadTokenProviderFactory.getTokenProvider();
      await provider.getToken('https://graph.microsoft.com', false);
    },
    clock: platform.clock
  });
  const user = {
    displayName: pageContext.user.displayName,
    upn: pageContext.user.email || pageContext.user.loginName
  };
  return {
    siteUrl,
    hallway: createHallway({ platform, ...backend, ...graph, siteUrl, user }),
    focusPostKey: focusPostKey(host),
    addresses: addressesOf(host),
    photoUrlOf: (person, size) => photos.photoUrlOf(person, size),
    linkOf: linkMaker(host)
  };
}

function siteUrlOf({ context, properties }: Host): string {
  const own = context.pageContext.web.absoluteUrl;
  if (properties.source !== 'address' || properties.siteUrl === undefined) return own;
  return siteAddress(properties.siteUrl, new URL(own).origin) ?? own;
}

/** SharePoint gives every page a digest, good for half an hour: the first post needs no extra request. */
function pageDigest(context: WebPartContext): string | undefined {
  const { formDigestValue } = context.pageContext.legacyPageContext as { formDigestValue?: unknown };
  return typeof formDigestValue === 'string' ? formDigestValue : undefined;
}

/** As SharePoint wrote it into the page: people have another number in each site. */
function pageUser({
  pageContext
}: WebPartContext): { readonly key: string; readonly upn: string } | undefined {
  const { userId } = pageContext.legacyPageContext as { userId?: unknown };
  const { loginName } = pageContext.user;
  return Number.isSafeInteger(userId) ? { key: String(userId), upn: loginName.toLowerCase() } : undefined;
}

/** A link names a post by its key; anybody may write an address, so this is any text. */
function focusPostKey({ teams }: Host): string | undefined {
  if (teams !== undefined) return parsePlace(teams.subPageId) ? undefined : teams.subPageId;
  return new URL(window.location.href).searchParams.get(postParameter) ?? undefined;
}

/** A deep link of Teams names a place as the address of a page does. */
function addressesOf({ teams }: Host): Addresses {
  if (teams === undefined) return pageAddresses();
  const addresses = pageAddresses(teams.linkOf);
  const linked = parsePlace(teams.subPageId);
  return {
    ...addresses,
    current: () => {
      const step = addresses.current();
      return { ...step, place: step.place ?? linked };
    }
  };
}

function linkMaker({ teams }: Host): (key: PostKey) => string {
  if (teams !== undefined) return key => teams.linkOf(key);
  return key => {
    const address = new URL(window.location.href);
    address.search = '';
    address.hash = '';
    address.searchParams.set(postParameter, key);
    return address.href;
  };
}
