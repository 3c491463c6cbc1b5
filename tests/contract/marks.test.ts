import { DuplicateKeyError, ForbiddenError, OfflineError } from '../../src/backend/errors';
import { type Mark } from '../../src/backend/MarkStore';
import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { type Role } from './World';

let world: EmulatorWorld;
const ids = new Map<Role, string>();

beforeAll(async () => {
  world = await readyWorld();
  for (const role of ['ann', 'bo', 'visitor'] as const) {
    const opening = await world.as(role).installation.open();
    ids.set(role, opening.user?.key ?? '');
  }
});
afterAll(() => world.close());

const postKey = (tail: string): string => `${ids.get('bo')}.${tail.padStart(13, '0')}`;
const reaction = (tail: string, value = 'like', by: Role = 'ann'): Mark => ({
  ...{ list: 'reactions', key: `${postKey(tail)}|${ids.get(by)}|reaction`, value }
});
const follow = (target: string): Mark => ({
  ...{ list: 'follows', key: `${ids.get('ann')}|${target}`, value: 'all' }
});

type Row = Readonly<Record<string, string | number>>;

async function rowsIn(list: string, filter: string): Promise<readonly Row[]> {
  const path = `/_api/web/getList('/sites/team/Lists/${list}')/items?$filter=${encodeURIComponent(filter)}`;
  const response = await world.raw('owner', path, {
    headers: { Accept: 'application/json;odata=nometadata' }
  });
  return ((await response.json()) as { value: Row[] }).value;
}

const reactionsTo = (tail: string): Promise<readonly Row[]> =>
  rowsIn('HallwayReactions', `PostKey eq '${postKey(tail)}'`);

describe('a reaction', () => {
  it('is one row, with its indexed columns drawn from its key', async () => {
    const { marks } = world.as('ann');
    await marks.putMark(reaction('once'));
    await marks.putMark(reaction('once'));
    const [row, ...others] = await reactionsTo('once');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      RowKey: reaction('once').key,
      Bucket: `${postKey('once')}.${Number(ids.get('ann')) % 64}`,
      UserKey: ids.get('ann'),
      TargetKey: ids.get('bo'),
      TargetMonth: `${ids.get('bo')}|2026-11`,
      Kind: 'like'
    });
  });

  it('of another kind takes the place of the first', async () => {
    const { marks } = world.as('ann');
    await marks.putMark(reaction('kinds'));
    await marks.putMark(reaction('kinds', 'thanks'));
    expect((await reactionsTo('kinds')).map(({ Kind }) => Kind)).toEqual(['thanks']);
  });

  it('is gone after it was taken away, and taking it away again does no harm', async () => {
    const { marks } = world.as('ann');
    await marks.putMark(reaction('away'));
    expect(await marks.removeMark(reaction('away'))).toBe(true);
    expect(await marks.removeMark(reaction('away'))).toBe(false);
    expect(await reactionsTo('away')).toEqual([]);
  });

  it('is there once when its answer was lost', async () => {
    let isLost = true;
    const losing =
      (send: Fetch): Fetch =>
      async (url, init) => {
        const response = await send(url, init);
        if (!isLost || init.method !== 'POST') return response;
        isLost = false;
        throw new TypeError('Failed to fetch');
      };
    const { marks } = world.through('ann', losing);
    await expect(marks.putMark(reaction('lost'))).rejects.toBeInstanceOf(OfflineError);
    await marks.putMark(reaction('lost'));
    expect(await reactionsTo('lost')).toHaveLength(1);
  });

  it('is there once when its row is shown late', async () => {
    const { setSwitches } = world.emulator.tenant;
    const { marks } = world.as('ann');
    setSwitches({ lateVisibilityMs: 30_000 });
    await marks.putMark(reaction('late'));
    await expect(marks.putMark(reaction('late'))).rejects.toThrow(DuplicateKeyError);
    setSwitches({ lateVisibilityMs: 0 });
    world.advance(30_000);
    await marks.putMark(reaction('late'));
    expect(await reactionsTo('late')).toHaveLength(1);
  });

  it('goes beside the row of a colleague who sits on its key, and leaves his alone', async () => {
    const key = reaction('squat').key;
    const squatting = JSON.stringify({ RowKey: key, PostKey: postKey('squat'), Kind: 'boo' });
    const path = "/_api/web/getList('/sites/team/Lists/HallwayReactions')/items";
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    await world.raw('bo', path, { method: 'POST', headers, body: squatting });
    const { marks } = world.as('ann');
    await marks.putMark(reaction('squat'));
    await marks.putMark(reaction('squat', 'thanks'));
    const rows = await reactionsTo('squat');
    expect(rows.map(({ Kind }) => Kind).sort()).toEqual(['boo', 'thanks']);
    expect(rows.find(({ Kind }) => Kind === 'thanks')?.RowKey).toMatch(
      new RegExp(`^${escaped(key)}\\|\\w+$`)
    );
    expect(await marks.removeMark(reaction('squat'))).toBe(true);
    expect((await reactionsTo('squat')).map(({ Kind }) => Kind)).toEqual(['boo']);
  });

  it('is refused to a visitor', async () => {
    await expect(
      world.as('visitor').marks.putMark(reaction('visit', 'like', 'visitor'))
    ).rejects.toBeInstanceOf(ForbiddenError);
  });
});

describe('a follow', () => {
  it('ends for the one it was meant for, not for another whose key begins alike', async () => {
    const { marks } = world.as('ann');
    await marks.putMark(follow('@1'));
    await marks.putMark(follow('@17'));
    await marks.removeMark(follow('@1'));
    const rows = await rowsIn('HallwayFollows', `UserKey eq '${ids.get('ann')}'`);
    expect(rows.map(({ Target, TargetBucket, Show }) => ({ Target, TargetBucket, Show }))).toEqual([
      { Target: '@17', TargetBucket: `@17.${Number(ids.get('ann')) % 64}`, Show: 'all' }
    ]);
  });
});

const escaped = (text: string): string => text.replace(/[.|]/g, '\\$&');
