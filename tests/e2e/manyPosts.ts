import { type NewItem } from '../../emulator/store/Items';
import { signIns } from '../../scripts/seed/organisation/signIns';
import { testMorning } from '../../scripts/sampleTenant';
import { type TestTenant } from './TestTenant';

const postList = '/sites/hallway/Lists/HallwayPosts';
const writers = [signIns.owner, signIns.moderator, signIns.otherMember, signIns.longNamedMember];
const sentence = 'A few words more. ';
const endings = ['', ' See https://example.com/a/long/way/to/the/point.', ' 👩‍💻🎉', ' مرحبا بالجميع'];
const secondMs = 1000;

/** Adds so many posts at once, a second apart, of very different lengths: newer than all of the sample. */
export async function addManyPosts(tenant: TestTenant, count: number): Promise<void> {
  const ids = await Promise.all(writers.map(writer => tenant.userIdOf(writer)));
  const rows = Array.from({ length: count }, (_, index) => {
    const authorId = ids[index % ids.length] ?? 0;
    return rowOf(index, { authorId, createdMs: testMorning.getTime() - (count - index) * secondMs });
  });
  tenant.load(postList, rows);
}

function rowOf(index: number, { authorId, createdMs }: { authorId: number; createdMs: number }): NewItem {
  const text = `Number ${index}. ${sentence.repeat((index * 7) % 13)}${endings[index % endings.length]}`;
  return {
    guid: `0000000a-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
    values: {
      Title: text.slice(0, 200),
      Body: text,
      PostKey: `${authorId}.${index.toString(36).padStart(13, '0')}`,
      AuthorKey: String(authorId)
    },
    authorId,
    created: `${new Date(createdMs).toISOString().slice(0, 19)}Z`
  };
}
