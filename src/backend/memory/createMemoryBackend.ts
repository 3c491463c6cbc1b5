import { type Post } from '../../domain/Post';
import { withFacets } from '../../domain/PostExtra';
import { readFacets, type Facet } from '../../domain/readFacets';
import { ConflictError, DuplicateKeyError, ForbiddenError, NotFoundError, type FailedAct } from '../errors';
import {
  defaultLimits,
  type CurrentUser,
  type Installation,
  type Limits,
  type Opening
} from '../Installation';
import { holdAt } from './holdAt';
import { MemoryVersions } from './MemoryVersions';
import { type Mark, type MarkStore } from '../MarkStore';
import { type KeyHolder, type NewPost, type PostPage, type PostStore, type PostWindow } from '../PostStore';

export type MemoryOperation = keyof PostStore | keyof MarkStore | keyof Installation;

/** A Hallway in memory: the same promises as SharePoint's, with failures on order. */
export interface MemoryBackend {
  readonly posts: PostStore;
  readonly marks: MarkStore;
  readonly installation: Installation;
  /** The same Hallway as somebody else sees it. */
  as(user: CurrentUser): Pick<MemoryBackend, 'posts' | 'marks' | 'installation'>;
  /** Newest first, as the server holds them. */
  stored(): readonly Post[];
  storedMarks(): readonly Mark[];
  /** Puts a post there as somebody else would. */
  put(post: Omit<Post, 'id' | 'etag'>): Post;
  removeBehindTheBack(key: string): void;
  /** The next call of this operation rejects; `afterwards` does the work first, as when only the answer is lost. */
  failNext(operation: MemoryOperation, error: Error, when?: 'before' | 'afterwards'): void;
  /** Calls of this operation wait until the returned function is called. */
  hold(operation: MemoryOperation): () => void;
  calls(operation: MemoryOperation): number;
}

export interface MemoryBackendOptions {
  readonly user: CurrentUser;
  readonly nowMs: () => number;
  readonly pageSize?: number;
  readonly windowSize?: number;
  readonly limits?: Limits;
  /** What `open` finds; setting up turns `notSetUp` into `ready`. */
  readonly kind?: Opening['kind'];
  readonly ownerNames?: readonly string[];
  readonly unavailableIds?: readonly number[];
  /** What moderators have hidden, and why. */
  readonly hidden?: ReadonlyMap<string, string>;
}

interface Order {
  readonly error: Error;
  readonly when: 'before' | 'afterwards';
}

export function createMemoryBackend(options: MemoryBackendOptions): MemoryBackend {
  const rows = new MemoryRows(options);
  const marks = new Map<string, Mark>();
  const site = { ...options, kind: options.kind ?? 'ready' };
  const orders = new Map<MemoryOperation, Order[]>();
  const gates = new Map<MemoryOperation, Promise<void>>();
  const counts = new Map<MemoryOperation, number>();

  const countOf = (operation: MemoryOperation): number => counts.get(operation) ?? 0;

  async function call<T>(operation: MemoryOperation, work: () => T): Promise<T> {
    counts.set(operation, countOf(operation) + 1);
    await gates.get(operation);
    const order = orders.get(operation)?.shift();
    if (order?.when === 'before') throw order.error;
    const result = work();
    if (order) throw order.error;
    return result;
  }

  const as: MemoryBackend['as'] = user => ({
    posts: {
      readNewest: () => call('readNewest', () => rows.page(Infinity)),
      readOlder: cursor => call('readOlder', () => rows.page(cursor)),
      readSince: afterId => call('readSince', () => rows.since(afterId)),
      readByKey: key => call('readByKey', () => rows.get(key)),
      readVersions: post => call('readVersions', () => rows.versions.of(post)),
      findHolder: ({ key }) => call('findHolder', () => rows.holder(key, user)),
      add: post => call('add', () => rows.add(post, user)),
      fileUnderTopics: () => call('fileUnderTopics', () => undefined),
      edit: (post, text, beside) => call('edit', () => rows.edit(post, { text, ...beside, user })),
      remove: post => call('remove', () => rows.remove(post, user))
    },
    marks: memoryMarks(marks, call),
    installation: memoryInstallation({ user, site, rows, call })
  });

  return {
    ...as(options.user),
    as,
    stored: () => rows.newestFirst(),
    storedMarks: () => [...marks.values()],
    put: post => rows.insert(post),
    removeBehindTheBack: key => rows.delete(key),
    failNext: (operation, error, when = 'before') =>
      void orders.set(operation, [...(orders.get(operation) ?? []), { error, when }]),
    hold: operation => holdAt(gates, operation),
    calls: countOf
  };
}

type Call = <T>(operation: MemoryOperation, work: () => T) => Promise<T>;

function memoryMarks(marks: Map<string, Mark>, call: Call): MarkStore {
  return {
    putMark: mark => call('putMark', () => void marks.set(mark.key, mark)),
    removeMark: ({ key }) => call('removeMark', () => marks.delete(key))
  };
}

const setUpSteps = 3;

function memoryInstallation({
  user,
  site,
  rows,
  call
}: {
  user: CurrentUser;
  /** Shared by all who look at it. */
  site: MemoryBackendOptions & { kind: Opening['kind'] };
  rows: MemoryRows;
  call<T>(operation: MemoryOperation, work: () => T): Promise<T>;
}): Installation {
  const { limits = defaultLimits, ownerNames = [] } = site;
  return {
    open: () =>
      call('open', () =>
        site.kind === 'ready'
          ? {
              ...{ kind: site.kind, user, limits, schema: 'current', newest: rows.page(Infinity) },
              hidden: site.hidden && new Map(site.hidden)
            }
          : { kind: site.kind, user }
      ),
    readOwnerNames: () => call('readOwnerNames', () => ownerNames),
    setUp: async onProgress => {
      refuseUnless(user.rights.canSetUp, { act: 'set up', target: 'Hallway' });
      for (let doneSteps = 1; doneSteps <= setUpSteps; doneSteps += 1) {
        await call('setUp', () => onProgress({ doneSteps, totalSteps: setUpSteps }));
      }
      site.kind = 'ready';
    }
  };
}

class MemoryRows {
  public readonly versions = new MemoryVersions();
  private readonly rows = new Map<string, Post>();
  private readonly removed = new Set<string>();
  private lastId = 0;

  public constructor(private readonly options: MemoryBackendOptions) {}

  public newestFirst(): readonly Post[] {
    return [...this.rows.values()].sort((one, other) => (other.id ?? 0) - (one.id ?? 0));
  }

  public page(beforeId: number): PostPage {
    const size = this.options.pageSize ?? 20;
    const posts = this.newestFirst()
      .filter(post => (post.id ?? 0) < beforeId)
      .slice(0, size);
    const olderCursor = posts.length === size ? posts[size - 1]?.id : undefined;
    return { posts, unavailableIds: this.options.unavailableIds ?? [], olderCursor };
  }

  public since(afterId: number): PostWindow {
    const all = this.newestFirst().filter(post => (post.id ?? 0) > afterId);
    const posts = all.slice(0, this.options.windowSize ?? 1000);
    return { posts, unavailableIds: [], isComplete: posts.length === all.length };
  }

  public get(key: string): Post | undefined {
    return this.rows.get(key);
  }

  public holder(key: string, user: CurrentUser): KeyHolder {
    const post = this.rows.get(key);
    if (!post) return { kind: this.removed.has(key) ? 'removed' : 'nobody' };
    const isMine = post.author.isVerified && post.author.key === user.key;
    return isMine ? { kind: 'mine', post } : { kind: 'another', isThrownAway: this.removed.has(key) };
  }

  public insert(post: Omit<Post, 'id' | 'etag'>): Post {
    this.lastId += 1;
    const row = Object.freeze({ ...post, id: this.lastId, etag: `"${this.lastId},1"` });
    this.rows.set(row.key, row);
    this.versions.begin(row);
    return row;
  }

  public add({ key, text, facets = [], ...references }: NewPost, user: CurrentUser): Post {
    refuseUnless(user.rights.canPost, { act: 'add', target: `post ${key}` });
    const holder = this.rows.get(key);
    const isSame = holder?.text === text && holder.subjectKey === references.subjectKey;
    if (isSame && holder.author.key === user.key) return holder;
    if (holder) throw new DuplicateKeyError({ act: 'add', target: `post ${key}` });
    const author = { key: user.key, displayName: user.displayName, upn: user.upn, isVerified: true };
    const extra = withFacets(undefined, facets);
    return this.insert({ key, author, text, ...references, extra, createdAtMs: this.options.nowMs() });
  }

  public edit(post: Post, { text, facets, user }: MemoryEdit): Post {
    const act = { act: 'edit', target: `post ${post.key}` };
    const row = this.rows.get(post.key);
    if (!row) throw new NotFoundError(act);
    refuseUnless(user.rights.canEditOwn && row.author.key === user.key, act);
    if (row.etag !== post.etag) throw new ConflictError(act);
    const extra = withFacets(row.extra, facets ?? readFacets(row.extra?.facets, text));
    const etag = `${row.etag}+`;
    const edited = Object.freeze({ ...row, text, extra, editedAtMs: this.options.nowMs(), etag });
    this.rows.set(row.key, edited);
    this.versions.add(edited, user);
    return edited;
  }

  public remove(post: Post, user: CurrentUser): void {
    const row = this.rows.get(post.key);
    // Its number says which row is meant: another may have been made under the same key since.
    if (!row || row.id !== post.id) return;
    refuseUnless(user.rights.canDeleteOwn && row.author.key === user.key, {
      act: 'delete',
      target: `post ${post.key}`
    });
    this.rows.delete(post.key);
    this.removed.add(post.key);
  }

  public delete(key: string): void {
    this.rows.delete(key);
  }
}

interface MemoryEdit {
  readonly text: string;
  readonly facets?: readonly Facet[];
  readonly user: CurrentUser;
}

function refuseUnless(isAllowed: boolean, act: FailedAct): void {
  if (!isAllowed) throw new ForbiddenError(act);
}
