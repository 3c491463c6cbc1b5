import { fireEvent, screen } from '@testing-library/react';
import { type HallwayState, type Hindrance } from '../../state/HallwayState';
import { renderApp } from '../testing/renderApp';
import { sampleState, withTimeline } from '../testing/sampleState';

const owner = { ...sampleState.me, canSetUp: true };
const invitation = (): HTMLElement | null => screen.queryByRole('button', { name: /Share something/ });

describe('when nothing can be posted for now', () => {
  it.each([
    ['readOnly', /This site is locked for now\. You can read everything/],
    ['quotaFull', /This site is full/],
    ['forbidden', /You can no longer post here/],
    ['listDamaged', /A part of this Hallway is missing/],
    ['moved', /This site has moved to another address/]
  ] as const)('it says so where the composer was, above the posts (%s)', (hindrance: Hindrance, words) => {
    renderApp({ ...sampleState, hindrance });
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(invitation()).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  it('the draft is there again afterwards', () => {
    const { hallway, show } = renderApp(sampleState);
    fireEvent.click(screen.getByRole('button', { name: /Share something/ }));
    fireEvent.change(screen.getByLabelText('New post'), { target: { value: 'half a thought' } });
    show({ ...sampleState, hindrance: 'readOnly' });
    expect(hallway.draft).toBe('half a thought');
    show(sampleState);
    expect(screen.getByText(/half a thought/)).toBeTruthy();
  });

  it('an owner mends what is missing; others are not offered to', () => {
    const { hallway, show } = renderApp({ ...sampleState, hindrance: 'listDamaged' });
    expect(screen.queryByRole('button', { name: 'Repair' })).toBeNull();
    show({ ...sampleState, hindrance: 'listDamaged', me: owner });
    fireEvent.click(screen.getByRole('button', { name: 'Repair' }));
    expect(hallway.asked).toEqual(['setUp']);
  });

  it('nobody is invited to write the first post', () => {
    renderApp({ ...withTimeline({ entries: [] }), hindrance: 'readOnly' });
    expect(screen.queryByRole('button', { name: 'Write the first post' })).toBeNull();
  });
});

describe('when somebody else is signed in', () => {
  it('says who has to do what, and shows nothing else', () => {
    const left: HallwayState = {
      ...withTimeline({ entries: [] }),
      phase: 'anotherUser',
      me: { displayName: '', upn: '', canPost: false, canSetUp: false }
    };
    const { container, show } = renderApp(sampleState);
    fireEvent.click(screen.getByRole('button', { name: /Share something/ }));
    show(left);
    expect(screen.getByRole('alert').textContent).toContain('Somebody else is signed in to this browser now');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
    expect(container.querySelectorAll('article, textarea, img')).toHaveLength(0);
  });
});

describe('lists of another version', () => {
  it('newer than the page: everybody is asked to reload it, and goes on', () => {
    renderApp({ ...sampleState, schema: 'newer' });
    expect(screen.getByText(/Hallway was updated on this site/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
    expect(invitation()).toBeTruthy();
  });

  it('older than the page: an owner is asked to bring them up, others are not', () => {
    const { hallway, show } = renderApp({ ...sampleState, schema: 'older' });
    expect(screen.queryByText(/lack something/)).toBeNull();
    expect(invitation()).toBeTruthy();
    show({ ...sampleState, schema: 'older', me: owner });
    fireEvent.click(screen.getByRole('button', { name: 'Update' }));
    expect(hallway.asked).toEqual(['setUp']);
  });

  it('are brought up above the feed, which stays', () => {
    const steps = { doneSteps: 9, totalSteps: 17, ownerNames: [] };
    const { hallway, show } = renderApp({
      ...sampleState,
      me: owner,
      setUp: { ...steps, status: 'running' }
    });
    expect(screen.getByText('Setting up Hallway. Step 9 of 17')).toBeTruthy();
    show({
      ...sampleState,
      me: owner,
      setUp: { ...steps, status: 'failed', failure: { kind: 'throttled' } }
    });
    expect(screen.getByRole('alert').textContent).toContain('SharePoint is busy.');
    show({ ...sampleState, me: owner, setUp: { ...steps, status: 'failed' } });
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(hallway.asked).toEqual(['setUp']);
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });
});
