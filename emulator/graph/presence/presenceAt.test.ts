import { type TenantUser } from '../../store/Directory';
import { chance } from './chance';
import { localTime } from './localTime';
import { type Presence, presenceAt } from './presenceAt';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A Monday at midnight, UTC. */
const MONDAY_MS = Date.parse('2026-11-16T00:00:00Z');

function person(name: string, more: Partial<TenantUser> = {}): TenantUser {
  return {
    ...{ entraId: `id-${name}`, upn: `${name}@contoso.example`, displayName: name, givenName: name },
    ...{ surname: '', mail: '', jobTitle: '', department: '', officeLocation: '' },
    ...{ preferredLanguage: 'en-US', userType: 'Member', accountEnabled: true },
    ...more
  };
}

const everybody = Array.from({ length: 200 }, (_, at) => person(`p${at}`));

/** Every tenth minute of a day. */
function dayOf(who: TenantUser, midnightMs = MONDAY_MS): readonly Presence[] {
  return Array.from({ length: 144 }, (_, at) => presenceAt(who, midnightMs + at * 10 * MINUTE_MS));
}

describe('the presence of people', () => {
  it('is the same each time it is asked for the same instant', () => {
    for (const who of everybody) {
      const now = MONDAY_MS + 10.3 * 60 * MINUTE_MS;
      expect(presenceAt(who, now)).toEqual(presenceAt({ ...who }, now));
    }
  });

  it('stays for the half hour a meeting or a free time takes', () => {
    const at = (minutes: number): readonly Presence[] =>
      everybody.map(who => presenceAt(who, MONDAY_MS + minutes * MINUTE_MS));
    expect(at(10 * 60 + 1)).toEqual(at(10 * 60 + 29));
    expect(at(10 * 60 + 1)).not.toEqual(at(10 * 60 + 31));
  });

  it('changes through a working day, and begins and ends offline', () => {
    const days = everybody.map(who => dayOf(who)).filter(day => day[60]?.activity !== 'OutOfOffice');
    for (const day of days) {
      expect(day[0]?.availability).toBe('Offline');
      expect(day.at(-1)?.availability).toBe('Offline');
      expect(new Set(day.map(({ availability }) => availability)).size).toBeGreaterThanOrEqual(3);
    }
  });

  it('has everybody at lunch once, for half an hour or a little more', () => {
    for (const who of everybody) {
      const away = dayOf(who).filter(({ activity }) => activity === 'Away').length;
      const isOff = dayOf(who).every(({ activity }) => activity === 'OutOfOffice');
      if (!isOff) expect(away).toBeGreaterThanOrEqual(2);
      expect(away).toBeLessThanOrEqual(6);
    }
  });

  it('shows meetings, calls and presentations among the free hours', () => {
    const morning = everybody.map(who => presenceAt(who, MONDAY_MS + 10 * 60 * MINUTE_MS));
    const share = (activity: string): number =>
      morning.filter(each => each.activity === activity).length / morning.length;
    expect(share('Available')).toBeGreaterThan(0.4);
    expect(share('Available')).toBeLessThan(0.75);
    expect(share('InAMeeting')).toBeGreaterThan(0.05);
    expect(share('InACall')).toBeGreaterThan(0.03);
    expect(share('OutOfOffice')).toBeGreaterThan(0);
    expect(share('OutOfOffice')).toBeLessThan(0.15);
  });

  it('pairs each activity with the availability Teams shows for it', () => {
    const pairs = new Set(
      everybody.flatMap(who => dayOf(who)).map(({ availability, activity }) => `${availability}/${activity}`)
    );
    expect([...pairs].sort()).toEqual([
      'Available/Available',
      'Away/Away',
      'Away/OutOfOffice',
      'BeRightBack/BeRightBack',
      'Busy/InACall',
      'Busy/InAMeeting',
      'DoNotDisturb/Presenting',
      'Offline/Offline'
    ]);
  });

  it('differs from one day to the next', () => {
    const days = [0, 1, 2, 3].map(day => JSON.stringify(dayOf(person('ann'), MONDAY_MS + day * DAY_MS)));
    expect(new Set(days).size).toBe(4);
  });

  it('is offline at the weekend, as the weekend is where the person lives', () => {
    const saturday = MONDAY_MS + 5 * DAY_MS;
    expect(dayOf(person('ann'), saturday).every(({ availability }) => availability === 'Offline')).toBe(true);
    // Sunday 23:00 UTC is Monday morning in Tokyo.
    const early = saturday + 2 * DAY_MS - 60 * MINUTE_MS;
    const inTokyo = Array.from({ length: 100 }, (_, at) => person(`t${at}`, { timeZone: 'Asia/Tokyo' }));
    const present = inTokyo.filter(
      who => presenceAt(who, early + 2 * 60 * MINUTE_MS).availability !== 'Offline'
    );
    expect(present.length).toBeGreaterThan(90);
  });

  it('follows the hours of the zone', () => {
    const tenUtc = MONDAY_MS + 10 * 60 * MINUTE_MS;
    const online = (timeZone: string): number =>
      everybody.filter(who => presenceAt({ ...who, timeZone }, tenUtc).availability !== 'Offline').length;
    expect(online('Europe/Amsterdam')).toBe(200);
    expect(online('America/Los_Angeles')).toBeLessThan(20);
    expect(online('Asia/Tokyo')).toBeLessThan(20);
  });

  it('of a guest is not known, and of somebody who has left is offline', () => {
    expect(dayOf(person('sam', { userType: 'Guest' }))[60]).toEqual({
      ...{ availability: 'PresenceUnknown', activity: 'PresenceUnknown' }
    });
    expect(dayOf(person('zed', { accountEnabled: false })).every(each => each.activity === 'Offline')).toBe(
      true
    );
  });
});

describe('the time on the wall', () => {
  it.each([
    ['UTC', '2026-11-16', 570],
    ['Europe/Amsterdam', '2026-11-16', 630],
    ['Asia/Kolkata', '2026-11-16', 900],
    ['America/New_York', '2026-11-16', 270],
    ['Pacific/Kiritimati', '2026-11-16', 1410],
    [undefined, '2026-11-16', 570],
    ['Nowhere/AtAll', '2026-11-16', 570]
  ])('in %s', (zone, date, minutes) => {
    expect(localTime(Date.parse('2026-11-16T09:30:00Z'), zone)).toEqual({ date, minutes, isWeekend: false });
  });

  it('counts midnight as the beginning of its day', () => {
    expect(localTime(Date.parse('2026-11-16T00:00:00Z'), 'UTC')).toEqual({
      ...{ date: '2026-11-16', minutes: 0, isWeekend: false }
    });
  });

  it('knows summer time', () => {
    expect(localTime(Date.parse('2026-07-01T09:30:00Z'), 'Europe/Amsterdam').minutes).toBe(690);
  });
});

describe('what is left to chance', () => {
  it('is the same for the same text, and spread evenly otherwise', () => {
    const draws = Array.from({ length: 2000 }, (_, at) => chance(`draw ${at}`));
    expect(chance('draw 7')).toBe(draws[7]);
    expect(draws.every(draw => draw >= 0 && draw < 1)).toBe(true);
    for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const within = draws.filter(draw => Math.floor(draw * 10) === tenth).length;
      expect(within).toBeGreaterThan(140);
      expect(within).toBeLessThan(260);
    }
  });
});
