import { NotInStore } from '../errors';
import { type Site, type Sites } from '../Sites';
import { assignmentsOf } from './assignments';
import { type Database } from './Database';
import { untilWritten } from './untilWritten';

const SELECT = `SELECT site_id AS siteId, web_id AS webId, url AS serverRelativeUrl, title, description, language,
  created, owner_upn AS ownerUpn, theme FROM sites`;

type SiteRow = Omit<Site, 'theme'> & { theme: string | null };

export function sitesIn(db: Database): Sites {
  const list = (): Site[] => db.all<SiteRow>(`${SELECT} ORDER BY url`).map(siteOf);
  return {
    create(site) {
      db.run(
        `INSERT INTO sites (site_id, web_id, url, title, description, language, created, owner_upn, theme)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        site.siteId,
        site.webId,
        site.serverRelativeUrl,
        site.title,
        site.description,
        site.language,
        site.created,
        site.ownerUpn,
        site.theme ?? null
      );
    },
    update(webId, change) {
      const columns = { title: 'title', description: 'description', language: 'language', theme: 'theme' };
      const { sql, values } = assignmentsOf(change, columns);
      if (sql === '') return;
      if (db.run(`UPDATE sites SET ${sql} WHERE web_id = ?`, ...values, webId).changes === 0) {
        throw new NotInStore(`Web ${webId}`);
      }
    },
    get: webId => optionalSite(db.one<SiteRow>(`${SELECT} WHERE web_id = ?`, webId)),
    byUrl: untilWritten(db, (url: string) => optionalSite(db.one<SiteRow>(`${SELECT} WHERE url = ?`, url))),
    containing(path) {
      const wanted = `${path.toLowerCase()}/`;
      return list()
        .filter(site => wanted.startsWith(`${site.serverRelativeUrl.toLowerCase().replace(/\/$/, '')}/`))
        .sort((a, b) => b.serverRelativeUrl.length - a.serverRelativeUrl.length)[0];
    },
    list
  };
}

function optionalSite(row: SiteRow | undefined): Site | undefined {
  return row && siteOf(row);
}

function siteOf({ theme, ...site }: SiteRow): Site {
  return theme === null ? { ...site } : { ...site, theme };
}
