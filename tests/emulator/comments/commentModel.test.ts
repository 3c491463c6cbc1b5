import { type Person, type TestTenant } from '../rest/testTenant';
import { COMMENTS, commentTenant, valuesOf } from './commentTenant';

/** Random deeds of three people, done to the tenant and to a model of plain arrays. */

const DEEDS = 400;

interface Modelled {
  readonly id: number;
  readonly parentId: number;
  readonly by: Name;
  readonly text: string;
  readonly likers: Set<Name>;
}

type Name = 'ann' | 'ben' | 'cam';
const NAMES: readonly Name[] = ['ann', 'ben', 'cam'];

let tenant: TestTenant;
let state = 4711;

function below(limit: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * limit);
}

beforeAll(async () => {
  tenant = await commentTenant({ requestLimit: 0 });
});
afterAll(() => tenant.emulator.close());

let model: readonly Modelled[] = [];
let lastId = 0;

const known = (id: number): Modelled | undefined => model.find(one => one.id === id);

async function comment(person: Person, by: Name): Promise<number> {
  const text = `${by} ${below(1000)}`;
  const { status } = await person.post(COMMENTS, { text });
  lastId += 1;
  model = [...model, { id: lastId, parentId: 0, by, text, likers: new Set() }];
  return status === 201 ? 0 : status;
}

async function reply(person: Person, by: Name): Promise<number> {
  const parentId = 1 + below(lastId + 2);
  const text = `${by} replies`;
  const { status } = await person.post(`${COMMENTS}(${parentId})/replies`, { text });
  const parent = known(parentId);
  if (!parent) return status === 404 ? 0 : status;
  if (parent.parentId !== 0) return status === 400 ? 0 : status;
  lastId += 1;
  model = [...model, { id: lastId, parentId, by, text, likers: new Set() }];
  return status === 201 ? 0 : status;
}

async function like(person: Person, by: Name): Promise<number> {
  const id = 1 + below(lastId + 2);
  const likes = below(3) > 0;
  const { status } = await person.post(`${COMMENTS}(${id})/${likes ? 'Like' : 'Unlike'}`);
  const liked = known(id);
  if (!liked) return status === 404 ? 0 : status;
  if (likes) liked.likers.add(by);
  else liked.likers.delete(by);
  return status === 200 ? 0 : status;
}

async function remove(person: Person, by: Name): Promise<number> {
  const id = 1 + below(lastId + 2);
  const { status } = await person.remove(`${COMMENTS}(${id})`);
  const removed = known(id);
  if (!removed) return status === 404 ? 0 : status;
  if (removed.by !== by && by !== 'ann') return status === 403 ? 0 : status;
  model = model.filter(one => one.id !== id && one.parentId !== id);
  return status === 200 ? 0 : status;
}

async function shownTo(person: Person): Promise<unknown> {
  const page = await person.get(`${COMMENTS}?$expand=replies`);
  return valuesOf(page).map(({ id, text, likeCount, isLikedByUser, replyCount, replies }) => ({
    ...{ id, text, likeCount, isLikedByUser, replyCount },
    replies: (replies as readonly { id: string }[]).map(one => one.id)
  }));
}

function modelFor(name: Name): unknown {
  const newestFirst = (parentId: number): readonly Modelled[] =>
    model.filter(one => one.parentId === parentId).sort((left, right) => right.id - left.id);
  return newestFirst(0)
    .slice(0, 30)
    .map(({ id, text, likers }) => ({
      ...{ id: String(id), text, likeCount: likers.size, isLikedByUser: likers.has(name) },
      replyCount: newestFirst(id).length,
      replies: newestFirst(id).map(one => String(one.id))
    }));
}

it(`${DEEDS} deeds of three people leave what the model says, and refuse what it refuses`, async () => {
  const deeds = [comment, comment, reply, reply, like, like, like, remove];
  for (let done = 0; done < DEEDS; done += 1) {
    const by = NAMES[below(3)] ?? 'ann';
    const deed = deeds[below(deeds.length)] ?? comment;
    expect([done, deed.name, by, await deed(tenant[by], by)]).toEqual([done, deed.name, by, 0]);
    if (done % 20 === 0)
      for (const name of NAMES) expect(await shownTo(tenant[name])).toEqual(modelFor(name));
  }
  for (const name of NAMES) expect(await shownTo(tenant[name])).toEqual(modelFor(name));
  expect(model.length).toBeGreaterThan(5);
});
