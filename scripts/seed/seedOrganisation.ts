import { addPeople } from './addPeople';
import { addSites } from './addSites';
import { nineOClock } from './nineOClock';
import { samplePosts } from './organisation/posts';
import { type SamplePost } from './organisation/posts/SamplePost';
import { signIns } from './organisation/signIns';
import { addMark, readMark } from './sampleMark';
import { backendOf, type SampleSite } from './sampleSite';
import { createTenantControl, refuse, type Tenant } from './TenantControl';
import { writeMarks } from './writeMarks';
import { writePosts } from './writePosts';

export interface Seeding extends Tenant {
  /** `/sites/hallway` */
  readonly siteUrl: string;
  /** The last post is written at the latest nine in the morning, local time, that has come by this moment. */
  readonly today: Date;
  /** All of the sample by default. */
  readonly posts?: readonly SamplePost[];
  onProgress(message: string): void;
}

const millisecondsPerDay = 24 * 60 * 60 * 1000;
/** The sites are a day older than the first post. */
const daysFromSitesToEnd = 22;

/**
 * Fills an empty tenant with the sample organisation: people, sites, a Hallway, three weeks of posts, all but the
 * first two by public REST as the people concerned. Doing it again adds nothing; after an interruption it goes on.
 */
export async function seedOrganisation(seeding: Seeding): Promise<void> {
  const control = createTenantControl(seeding);
  const site: SampleSite = { control, webUrl: seeding.baseUrl + seeding.siteUrl };
  try {
    if (await isSeeded(site, seeding)) return;
    await fillTenant(site, seeding);
  } finally {
    await control.returnToRealTime();
  }
}

async function isSeeded(site: SampleSite, { siteUrl }: Seeding): Promise<boolean> {
  const urls = await site.control.listSites();
  return urls.includes(siteUrl) && (await readMark(site))?.isComplete === true;
}

async function fillTenant(
  site: SampleSite,
  { siteUrl, today, posts = samplePosts, onProgress }: Seeding
): Promise<void> {
  const { control } = site;
  const newEndMs = nineOClock(today).getTime();
  const atSites = newEndMs - daysFromSitesToEnd * millisecondsPerDay;
  await control.moveClock(atSites);
  onProgress('Adding the people and sites of Contoso');
  await addPeople(control);
  await addSites(control, siteUrl);
  onProgress(`Setting up Hallway in ${siteUrl}`);
  await setUpHallway(site, atSites);

  const begun = await readMark(site);
  const endsAtMs = begun?.endsAtMs ?? newEndMs;
  if (!begun) await addMark(site, { endsAtMs, isComplete: false });
  onProgress(`Writing ${posts.length} posts of three weeks`);
  const keys = await writePosts(site, { posts, endsAtMs, onProgress });
  await control.moveClock(endsAtMs);
  onProgress('Writing who likes what and who follows whom');
  await writeMarks(site, { keys, nowMs: endsAtMs });
  await addMark(site, { endsAtMs, isComplete: true });
}

/** As the owner would from the first-run screen, who then names the moderator. */
async function setUpHallway(site: SampleSite, nowMs: number): Promise<void> {
  const { installation } = backendOf(site, signIns.owner, { nowMs: () => nowMs });
  await installation.setUp(() => undefined);
  const url = `${site.webUrl}/_api/web/sitegroups/getbyname('Hallway Moderators')/users`;
  const response = await site.control.fetchAs(signIns.owner)(url, {
    method: 'POST',
    headers: {
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json;odata=nometadata'
    },
    body: JSON.stringify({ LoginName: `i:0#.f|membership|${signIns.moderator}` })
  });
  if (!response.ok) await refuse({ method: 'POST', url }, response);
}
