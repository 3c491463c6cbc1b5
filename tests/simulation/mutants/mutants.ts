/** A bug that somebody might make, as a change of one place in the product. */
export interface Mutant {
  /** Names its folder, too. */
  readonly name: string;
  /** What it does to whom. */
  readonly breaks: string;
  readonly file: string;
  /** Stands there exactly once: a mutant that no longer fits has to be made anew. */
  readonly find: string;
  readonly replace: string;
}

const outbox = 'src/state/outbox';
const sharePoint = 'src/backend/sharepoint';

/** Each has to be found by the simulation. */
export const mutants: readonly Mutant[] = [
  {
    name: 'replays-lost-answers',
    breaks: 'A request whose answer is lost is sent again, whether it was done or not.',
    file: `${sharePoint}/createSend.ts`,
    find: 'const response = await fetch(url, { ...init, signal: controller.signal });',
    replace:
      'const again = () => fetch(url, { ...init, signal: controller.signal }); const response = await again().catch(again);'
  },
  {
    name: 'sends-before-it-keeps',
    breaks: 'That it is being sent is not kept: a page that dies then sends again without looking.',
    file: `${outbox}/attemptEntry.ts`,
    find: '  await parts.keep({ ...entry, attempts, mayBeDone: true, lastSentAtMs: begunAtMs });',
    replace: ''
  },
  {
    name: 'keeps-nothing',
    breaks: 'What is written is never kept on the device.',
    file: `${outbox}/DeviceOutbox.ts`,
    find: 'const kept = this.shelf.replace({ removed: [], added: [entry] }).then(() => {',
    replace: 'const kept = Promise.resolve().then(() => {'
  },
  {
    name: 'drops-the-lock',
    breaks: 'Two tabs send the same entry at the same time.',
    file: `${outbox}/DeviceOutbox.ts`,
    find: 'await this.parts.platform.locks.hold(`${this.parts.name}|${thread}`, async () => {',
    replace: 'await (async (_: string, work: () => Promise<void>) => work())(thread, async () => {'
  },
  {
    name: 'makes-the-key-anew',
    breaks: 'Each sending has a key of its own, so the same post may be there twice.',
    file: `${outbox}/attemptEntry.ts`,
    find: 'return { left: [afterFailure(entry, { failure, nowMs: clock.nowMs(), chance })] };',
    replace:
      'return { left: [{ ...afterFailure(entry, { failure, nowMs: clock.nowMs(), chance }), write: parts.rename(entry.write) }] };'
  },
  {
    name: 'never-looks',
    breaks: 'Whether an earlier sending arrived is never asked.',
    file: `${outbox}/attemptEntry.ts`,
    find: 'mayBeDone: entry.mayBeDone,',
    replace: 'mayBeDone: false,'
  },
  {
    name: 'forgets-that-it-may-be-done',
    breaks: 'A refusal makes it forget that an earlier sending may have arrived.',
    file: `${outbox}/afterFailure.ts`,
    find: 'mayBeDone: before.mayBeDone || !isRefusal,',
    replace: 'mayBeDone: !isRefusal,'
  },
  {
    name: 'reads-without-overlap',
    breaks: 'Rows that come to light late are never read.',
    file: 'src/state/timelineChanges.ts',
    find: 'const lateRows = 200;',
    replace: 'const lateRows = 0;'
  },
  {
    name: 'edits-without-an-etag',
    breaks: 'An edit overwrites what its writer has not seen.',
    file: `${sharePoint}/sharePointPosts.ts`,
    find: `post.etag ?? '"0"'`,
    replace: `'*'`
  },
  {
    name: 'overwrites-in-a-conflict',
    breaks: 'An edit that met another text goes over it.',
    file: `${outbox}/editWrite.ts`,
    find: 'if (!isOurs && !isInsisted) throw new EditConflict(now);',
    replace: ''
  },
  {
    name: 'gives-up-without-looking',
    breaks: 'A post that is given up stays where it had already arrived.',
    file: `${outbox}/foldThread.ts`,
    find: '  if (!entry.mayBeDone) return undefined;\n  const { thread, key, text } = write;',
    replace: '  if (entry) return undefined;\n  const { thread, key, text } = write;'
  },
  {
    name: 'looks-once',
    breaks: 'A post that is taken back, and comes to light late, stays.',
    file: `${outbox}/WriteKind.ts`,
    find: 'return nowMs - sentAtMs < surelyArrivedMs || attempts < surelyLooked;',
    replace: 'return nowMs < sentAtMs && attempts < 0;'
  },
  {
    name: 'lets-go-of-the-draft-early',
    breaks: 'Between field and outbox, what was typed is nowhere.',
    file: 'src/state/publishPost.ts',
    find: 'kept.then(() => work.draft.letGo(key))',
    replace: 'work.draft.letGo(key)'
  },
  {
    name: 'recovers-nothing',
    breaks: 'What a page died over on its way into the outbox is not shown again.',
    file: 'src/state/start.ts',
    find: '  await recoverHandedOver(work);',
    replace: ''
  },
  {
    name: 'drops-what-was-refused',
    breaks: 'A post that was refused vanishes without a word.',
    file: `${outbox}/DeviceOutbox.ts`,
    find: 'await this.replace({ removed: [entry], added: [...left, ...behind] });',
    replace:
      "await this.replace({ removed: [entry], added: [...left.filter(({ status }) => status !== 'failed'), ...behind] });"
  },
  {
    name: 'takes-another-row-for-its-own',
    breaks: 'A post whose key somebody sits on is taken for sent.',
    file: `${outbox}/publishWrite.ts`,
    find: "return { displacedBy: 'anotherRow' };",
    replace: 'return { key };'
  },
  {
    name: 'loses-the-last-edit',
    breaks: 'Of two edits that wait, the first is sent.',
    file: `${outbox}/foldThread.ts`,
    find: "if (write.kind === 'edit') return reedited(earlier, earlier.write, { later, text: write.text });",
    replace: "if (write.kind === 'edit') return earlier;"
  },
  {
    name: 'takes-nothing-up',
    breaks: 'What an earlier page left is neither shown nor sent.',
    file: `${outbox}/DeviceOutbox.ts`,
    find: '    await this.reload();\n    const revived',
    replace: '    const revived'
  },
  {
    name: 'prefers-the-older-reading',
    breaks: 'A post that was changed is shown as it was.',
    file: 'src/domain/mergePosts.ts',
    find: 'for (const post of [...earlier, ...later])',
    replace: 'for (const post of [...later, ...earlier])'
  },
  {
    name: 'keeps-what-was-deleted',
    breaks: 'What others deleted stays on screen.',
    file: 'src/domain/mergePosts.ts',
    find: 'earlier.filter(post => orderOf(post) <= afterId),',
    replace: 'earlier,'
  },
  {
    name: 'takes-garbage-for-nothing',
    breaks: 'An answer without rows is taken for a list without rows.',
    file: `${sharePoint}/wire.ts`,
    find: "if (!Array.isArray(answer)) throw new TypeError('The answer holds no list of rows.');",
    replace: 'if (!Array.isArray(answer)) return [];'
  }
];
