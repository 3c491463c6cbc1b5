import { drawPhoto } from './drawPhoto';
import { type Person } from './organisation/Person';
import { people } from './organisation/people';
import { type TenantControl } from './TenantControl';

/** Puts everybody into the tenant's directory, with a photo where there is one. Doing it again changes nothing. */
export async function addPeople(control: TenantControl): Promise<void> {
  await control.loadDirectory({
    people: people.map(({ isGuest, ...person }) => ({ ...person, userType: isGuest ? 'Guest' : 'Member' })),
    photos: (photos ??= people.flatMap(person => photoOf(person) ?? []))
  });
}

interface Photo {
  readonly upn: string;
  readonly contentType: string;
  readonly base64: string;
}

/** Drawing them takes longer than all the rest, and tests fill several tenants. */
let photos: readonly Photo[] | undefined;

function photoOf({ upn }: Person): Photo | undefined {
  const photo = drawPhoto(upn);
  return photo && { upn, contentType: 'image/png', base64: Buffer.from(photo).toString('base64') };
}
