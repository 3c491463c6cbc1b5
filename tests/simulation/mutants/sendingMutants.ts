import { type Mutant } from './Mutant';

const outbox = 'src/state/outbox';

/** In how words and likes are kept, sent and taken back. */
export const sendingMutants: readonly Mutant[] = [
  {
    name: 'kept-in-memory',
    breaks: 'Sends before anything is kept on the device: what is unsent dies with the page.',
    file: `${outbox}/EntryShelf.ts`,
    find: 'await (await opening).change({ put: added, remove });',
    replace: "throw new Error('not now');"
  },
  {
    name: 'crossed-off-before-sent',
    breaks: 'Takes a write out of the outbox when its sending begins, not when it has ended.',
    file: `${outbox}/DeviceOutbox.ts`,
    find: 'this.shelf.replace({ removed: [], added: [begun] });',
    replace: 'this.shelf.replace({ removed: [begun], added: [] });'
  },
  {
    name: 'begun-not-kept',
    breaks: 'Does not keep that a sending has begun: after a crash, nobody knows that it may have arrived.',
    file: `${outbox}/attemptEntry.ts`,
    find: 'await parts.keep({ ...entry, attempts, mayBeDone: true, lastSentAtMs: begunAtMs });',
    replace: ''
  },
  {
    name: 'lock-dropped',
    breaks: 'Two tabs work on one thread at once.',
    file: `${outbox}/DeviceOutbox.ts`,
    find: 'await this.parts.platform.locks.hold(`${this.parts.name}|${thread}`, async () => {',
    replace: 'await Promise.resolve().then(async () => {'
  },
  {
    name: 'key-made-anew',
    breaks: 'Sends again under another key: after a lost answer, the post is there twice.',
    file: `${outbox}/attemptEntry.ts`,
    find: 'return { left: [afterFailure(entry, { failure, nowMs: clock.nowMs(), chance })] };',
    replace: `const write = entry.write.kind === 'publish' ? parts.rename(entry.write) : entry.write;
    return { left: [{ ...afterFailure(entry, { failure, nowMs: clock.nowMs(), chance }), write }] };`
  },
  {
    name: 'withdrawn-without-asking',
    breaks: 'Gives up a post that may have arrived without asking by its key whether it is there.',
    file: `${outbox}/withdrawWrite.ts`,
    find: 'const holder = await posts.findHolder({ key, text });',
    replace: "const holder = { kind: 'another' };"
  },
  {
    name: 'deleted-comes-back',
    breaks: 'Sends a post again that arrived and was deleted since.',
    file: `${outbox}/publishWrite.ts`,
    find: "kind === 'nobody' || (kind === 'removed' && isInsisted === true)",
    replace: "kind === 'nobody' || (kind === 'removed' && isInsisted !== false)"
  },
  {
    name: 'handed-over-not-recovered',
    breaks: 'Forgets what a page died over on its way into the outbox.',
    file: 'src/state/recoverHandedOver.ts',
    find: 'for (const handed of work.draft.handedOver()) await recover(work, handed);',
    replace: 'void [recover, work];'
  },
  {
    name: 'draft-removed-first',
    breaks: 'Empties the draft before the outbox has the post.',
    file: 'src/state/publishPost.ts',
    find: 'work.draft.handOver(handed, written);',
    replace: "work.draft.write('', written);"
  },
  {
    name: 'dropped-when-refused',
    breaks: 'Drops a write that was refused for good, and tells nobody.',
    file: `${outbox}/attemptEntry.ts`,
    find: 'return { left: [afterFailure(entry, { failure, nowMs: clock.nowMs(), chance })] };',
    replace: `const after = afterFailure(entry, { failure, nowMs: clock.nowMs(), chance });
    return { left: after.status === 'failed' ? [] : [after] };`
  },
  {
    name: 'refusal-clears-doubt',
    breaks: 'Takes the refusal of a second sending for proof that the first did not arrive.',
    file: `${outbox}/afterFailure.ts`,
    find: 'mayBeDone: before.mayBeDone || !isRefusal,',
    replace: 'mayBeDone: !isRefusal,'
  },
  {
    name: 'squatter-believed',
    breaks: 'Takes a key that somebody else holds for success.',
    file: `${outbox}/publishWrite.ts`,
    find: "return { displacedBy: 'anotherRow' };",
    replace: 'return { key };'
  },
  {
    name: 'discard-only-forgets',
    breaks: 'Forgets a discarded post that may have arrived, and does not take it back.',
    file: `${outbox}/foldThread.ts`,
    find: 'if (!entry.mayBeDone) return undefined;\n  const { thread, key, text } = write;',
    replace: 'if (entry.attempts >= 0) return undefined;\n  const { thread, key, text } = write;'
  },
  {
    name: 'never-woken',
    breaks: 'Sets no timer for what is put off.',
    file: `${outbox}/DeviceOutbox.ts`,
    find: 'this.cancelTimer = this.parts.platform.timers.after(waitMs, () => void this.sendDue());',
    replace: 'void waitMs;'
  },
  {
    name: 'delay-without-cap',
    breaks: 'Lets its waiting time grow sixtyfold each time, without end.',
    file: `${outbox}/afterFailure.ts`,
    find: 'Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs)',
    replace: 'firstDelayMs * 60 ** (attempts - 1)'
  },
  {
    name: 'no-time-limit',
    breaks: 'Waits for an answer for ever.',
    file: 'src/backend/sharepoint/createSend.ts',
    find: 'const cancel = timers.after(timeoutMs, () => controller.abort());',
    replace: 'const cancel = (): void => void [timers, timeoutMs];'
  },
  {
    name: 'lost-answer-replayed',
    breaks: 'Sends a request whose answer was lost again, whether it was done or not.',
    file: 'src/backend/sharepoint/createSend.ts',
    find: 'const response = await fetch(url, { ...init, signal: controller.signal });',
    replace: `const again = (): Promise<Response> => fetch(url, { ...init, signal: controller.signal });
      const response = await again().catch(again);`
  },
  {
    name: 'never-asked-by-key',
    breaks: 'Never asks whether an earlier sending has arrived.',
    file: `${outbox}/attemptEntry.ts`,
    find: 'mayBeDone: entry.mayBeDone,',
    replace: 'mayBeDone: false,'
  },
  {
    name: 'edit-without-etag',
    breaks: 'Edits over what its writer has not seen.',
    file: 'src/backend/sharepoint/ownPosts.ts',
    find: `post.etag ?? '"0"'`,
    replace: "'*'"
  },
  {
    name: 'conflict-overwritten',
    breaks: 'Sends an edit that met another text over it.',
    file: `${outbox}/editWrite.ts`,
    find: 'if (!isOurs) throw new EditConflict(now);',
    replace: 'void [isOurs, EditConflict];'
  },
  {
    name: 'looked-for-once',
    breaks: 'Looks once for what it takes back: what comes to light late stays.',
    file: `${outbox}/WriteKind.ts`,
    find: 'return nowMs - sentAtMs < surelyArrivedMs || attempts < surelyLooked;',
    replace: 'return nowMs < sentAtMs && attempts < 0;'
  },
  {
    name: 'last-edit-lost',
    breaks: 'Sends the first of two edits that wait, not the last.',
    file: `${outbox}/foldThread.ts`,
    find: "if (write.kind === 'edit') return reedited(earlier, earlier.write, { later, text: write.text });",
    replace: "if (write.kind === 'edit') return earlier;"
  },
  {
    name: 'outbox-without-user',
    breaks: 'Keeps what is unsent under a name without its writer’s: whoever signs in next has it.',
    file: 'src/state/userOutbox.ts',
    find: ':${upn.toLowerCase()}`;',
    replace: '`;'
  },
  {
    name: 'draft-without-user',
    breaks: 'Keeps what is half typed under a name without its writer’s.',
    file: 'src/state/draft.ts',
    find: ':${upn()}`',
    replace: '`'
  },
  {
    name: 'signed-for-another',
    breaks: 'Signs with a digest that somebody else was given who has signed in since.',
    file: 'src/backend/sharepoint/formDigest.ts',
    find: 'if (!(await isSameUser())) throw new AnotherUser();',
    replace: 'void [isSameUser, AnotherUser];'
  },
  {
    name: 'like-beside-unseen',
    breaks:
      'Takes a key whose row SharePoint does not show yet for somebody else’s, and likes once more beside it.',
    file: 'src/backend/sharepoint/sharePointMarks.ts',
    find: 'if (!isSeen) throw error;',
    replace: 'void [isSeen, error];'
  },
  {
    name: 'unlike-not-awaited',
    breaks: 'Takes a like back that may have been sent, finds no row, and is content.',
    file: `${outbox}/markWrite.ts`,
    find: 'if (!wasThere && mayComeToLight(write, sending)) throw new NotYetKnown(key);',
    replace: 'void [wasThere, mayComeToLight];'
  },
  {
    name: 'unliked-and-sent-again',
    breaks: 'Takes back as nothing a like that may have been sent.',
    file: `${outbox}/foldThread.ts`,
    find: 'if (saidBy(last) === before && !entry.mayBeDone) return undefined;',
    replace: 'if (saidBy(last) === before) return undefined;'
  }
];
