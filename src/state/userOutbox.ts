import { type MarkStore } from '../backend/MarkStore';
import { type PostStore } from '../backend/PostStore';
import { type Store } from './createStore';
import { type Draft } from './draft';
import { type FacetsOf } from './facetsOf';
import { type Model } from './Model';
import { DeviceOutbox } from './outbox/DeviceOutbox';
import { type Outbox } from './outbox/Outbox';
import { type OutboxParts } from './outbox/OutboxParts';
import { type OutboxEntry } from './outbox/OutboxEntry';
import { type Write } from './outbox/Write';
import { type Settled } from './outbox/WriteKind';
import { unsentMarksOf, withDoneMark } from './marks';
import { overlaysOf } from './overlays';
import { ownMarkOf } from './OwnMark';
import { type Platform } from './Platform';
import { withOwnWrite } from './timelineChanges';
import { authorOf, newKey } from './writer';

/** The outbox of whoever SharePoint says is signed in; none before it has said so. */
export interface UserOutbox {
  current(): Outbox | undefined;
  /** @param upn as SharePoint told it, never as the page or Teams did */
  openFor(upn: string): Promise<void>;
  /** For good: whoever is found to be here after that has no outbox on a screen that is gone. */
  close(): void;
}

export interface UserOutboxParts {
  readonly platform: Platform;
  readonly posts: PostStore;
  readonly marks: MarkStore;
  readonly facetsOf: FacetsOf;
  readonly store: Store<Model>;
  readonly draft: Draft;
  readonly siteUrl: string;
}

export function createUserOutbox(parts: UserOutboxParts): UserOutbox {
  const { platform, posts, marks, facetsOf, siteUrl } = parts;
  let opened: { readonly upn: string; readonly outbox: Outbox } | undefined;
  let isClosed = false;
  return {
    current: () => opened?.outbox,
    async openFor(upn) {
      if (isClosed || opened?.upn === upn) return;
      opened?.outbox.close();
      const name = `hallway:outbox:${siteUrl.toLowerCase()}:${upn.toLowerCase()}`;
      const outbox = new DeviceOutbox({ platform, name, posts, marks, facetsOf, ...shownIn(parts) });
      opened = { upn, outbox };
      await outbox.open();
    },
    close: () => {
      isClosed = true;
      opened?.outbox.close();
      opened = undefined;
    }
  };
}

type Screen = Pick<OutboxParts, 'rename' | 'onEntries' | 'onSettled'>;

function shownIn({ platform, store, draft }: UserOutboxParts): Screen {
  return {
    rename: write => {
      // The outbox has it: under its former key nobody would find that it arrived.
      draft.letGo(write.key);
      return renamed(write, newKey(store.read().me, platform));
    },
    onEntries: (entries: readonly OutboxEntry[], keepsUnsent: boolean) =>
      store.update(model => ({
        ...model,
        keepsUnsent,
        overlays: overlaysOf(entries, authorOf(model.me)),
        unsentMarks: unsentMarksOf(entries)
      })),
    onSettled: (settled: Settled) =>
      store.update(model => withSettled(model, { settled, nowMs: platform.clock.nowMs() }))
  };
}

function withSettled(model: Model, { settled, nowMs }: { settled: Settled; nowMs: number }): Model {
  const { toggle } = settled;
  const mark = toggle && ownMarkOf(toggle);
  const marked = mark ? withDoneMark(model, { mark, atMs: nowMs }) : model;
  // A mark is no post; a repost is one too.
  return toggle?.kind === 'mark' ? marked : withOwnWrite(marked, { ...settled, nowMs });
}

function renamed(write: Write, key: string): Write {
  return { ...write, key, thread: write.thread === write.key ? key : write.thread };
}
