import { createSite, type NewSite } from '../../sharepoint/sites/createSite';
import { type Route } from '../Route';
import { isTextArray, jsonObject } from './jsonObject';

/** Makes a site: `{ url, title, ownerUpn, memberUpns?, visitorUpns? }`. `everyone` stands for all but guests. */
export const addSite: Route = {
  name: 'add site',
  method: 'POST',
  path: '/_emulator/sites',
  signIn: 'none',
  async answer({ tenant, request }) {
    const wanted = await jsonObject(request);
    if (!isNewSite(wanted)) {
      return Response.json({ error: 'Give url (/sites/x), title and ownerUpn.' }, { status: 400 });
    }
    const { url, ownerUpn } = wanted;
    if (tenant.store.sites.byUrl(url)) return Response.json({ error: `${url} exists.` }, { status: 409 });
    const unknown = [ownerUpn, ...(wanted.memberUpns ?? []), ...(wanted.visitorUpns ?? [])].find(
      upn => upn !== 'everyone' && !tenant.store.directory.get(upn)
    );
    if (unknown) return Response.json({ error: `Nobody here is called ${unknown}.` }, { status: 400 });
    const site = createSite(tenant, wanted);
    return Response.json({ siteId: site.siteId, webId: site.webId }, { status: 201 });
  }
};

function isNewSite(wanted: object): wanted is NewSite {
  const {
    url,
    title,
    ownerUpn,
    memberUpns = [],
    visitorUpns = []
  } = wanted as Record<keyof NewSite, unknown>;
  const texts = [url, title, ownerUpn].every(text => typeof text === 'string' && text !== '');
  return texts && String(url).startsWith('/') && isTextArray(memberUpns) && isTextArray(visitorUpns);
}

export const listSites: Route = {
  name: 'list sites',
  method: 'GET',
  path: '/_emulator/sites',
  signIn: 'none',
  answer: ({ tenant }) =>
    Response.json(
      tenant.store.sites.list().map(site => ({
        url: site.serverRelativeUrl,
        title: site.title,
        siteId: site.siteId,
        webId: site.webId
      }))
    )
};
