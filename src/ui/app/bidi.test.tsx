import { fireEvent, screen } from '@testing-library/react';
import { type HallwayState } from '../../state/HallwayState';
import { renderApp } from '../testing/renderApp';
import { sampleEntry, sampleState, withTimeline } from '../testing/sampleState';

const notSetUp: HallwayState = { ...withTimeline({ entries: [] }), phase: 'notSetUp' };
const owner: HallwayState = { ...notSetUp, me: { ...notSetUp.me, canSetUp: true } };
const steps = { doneSteps: 9, totalSteps: 24, ownerNames: [] };
const offline = { kind: 'offline' } as const;

const screens: Readonly<Record<string, HallwayState>> = {
  'feed and its end': withTimeline({ unavailableCount: 2 }),
  'empty feed': withTimeline({ entries: [] }),
  'failed refresh': withTimeline({ failure: offline }),
  'failed post': withTimeline({
    entries: [{ ...sampleEntry(1), change: 'publish', sending: 'failed', failure: offline }]
  }),
  'read-only feed': { ...sampleState, me: { ...sampleState.me, canPost: false } },
  'set-up': owner,
  'set-up under way': { ...owner, setUp: { ...steps, status: 'running' } },
  'set-up that stopped': { ...owner, setUp: { ...steps, status: 'failed', failure: offline } },
  'feed that is not set up': notSetUp,
  'locked site': { ...sampleState, hindrance: 'readOnly' },
  'newer lists': { ...sampleState, schema: 'newer' },
  'older lists': { ...sampleState, schema: 'older', me: owner.me },
  'repair under way': { ...sampleState, setUp: { ...steps, status: 'running' } },
  'another user': { ...withTimeline({ entries: [] }), phase: 'anotherUser' },
  'feed without access': { ...notSetUp, phase: 'noAccess' }
};

/** Sentences whose last sign would jump to their beginning where the page runs the other way. */
function unguarded(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isSentence = /[.?!:]\s*$/.test(node.textContent ?? '');
    if (isSentence && !node.parentElement?.closest('bdi, [dir], .hw-unseen, style'))
      found.push(node.textContent ?? '');
  }
  return found;
}

describe('words of another direction than the page', () => {
  it.each(Object.keys(screens))('keep their full stops where they belong in the %s', name => {
    const { container } = renderApp(screens[name] ?? sampleState);
    expect(container.textContent).toMatch(/\w/);
    expect(unguarded(container)).toEqual([]);
  });

  it('keep them under a text that is too long', () => {
    const { container } = renderApp(sampleState, { draft: 'x'.repeat(600) });
    fireEvent.click(screen.getByRole('button', { name: /Draft/ }));
    expect(container.textContent).toContain('Shorten it');
    expect(unguarded(container)).toEqual([]);
  });
});
