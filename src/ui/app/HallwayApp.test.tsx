import { act, fireEvent, screen } from '@testing-library/react';
import { type HallwayState } from '../../state/HallwayState';
import { renderApp } from '../testing/renderApp';
import { sampleState, withTimeline } from '../testing/sampleState';

const starting: HallwayState = { ...withTimeline({ entries: [] }), phase: 'starting' };
const notSetUp: HallwayState = { ...withTimeline({ entries: [] }), phase: 'notSetUp' };
const owner: HallwayState = { ...notSetUp, me: { ...notSetUp.me, canSetUp: true } };

describe('HallwayApp', () => {
  it('shows shapes of posts only after 300 ms of waiting', () => {
    jest.useFakeTimers();
    const { container } = renderApp(starting);
    expect(container.querySelector('.hw-skeletons--shown')).toBeNull();
    act(() => void jest.advanceTimersByTime(301));
    expect(container.querySelector('.hw-skeletons--shown')).not.toBeNull();
    expect(screen.getByText('Loading posts')).toBeTruthy();
    jest.useRealTimers();
  });

  it('keeps the room of the composer while it waits, so that the posts come where their shapes were', () => {
    const { container } = renderApp(starting);
    const shapes = [...container.querySelectorAll('.hw-skeletons > [aria-hidden]')];
    expect(shapes.map(shape => shape.className)).toEqual([
      'hw-composer',
      ...Array<string>(5).fill('hw-post')
    ]);
  });

  it('keeps that room, too, while what was seen last is shown and nobody has said yet who is here', () => {
    const { container } = renderApp({
      ...sampleState,
      isKept: true,
      me: { ...sampleState.me, canPost: false }
    });
    expect(container.querySelectorAll('article')).toHaveLength(3);
    expect(container.querySelector('.hw-composer .hw-skeleton--field')).not.toBeNull();
    expect(screen.queryByRole('button', { name: /Share something/ })).toBeNull();
    expect(screen.queryByText(/You can read/)).toBeNull();
  });

  it('is titled as its owner wished, and by its view otherwise', () => {
    const { unmount } = renderApp(sampleState, { title: '  News from the floor ' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('News from the floor');
    unmount();
    renderApp(sampleState, { title: ' ' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Everyone');
  });

  it('says of an empty feed what will be here, and the one thing to do', () => {
    renderApp(withTimeline({ entries: [] }));
    expect(screen.getByText('Nothing here yet')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Write the first post' }));
    expect(document.activeElement).toBe(screen.getByLabelText('New post'));
  });

  it('says why nothing could be loaded, and keeps saying it while it tries again', () => {
    const failed: HallwayState = {
      ...withTimeline({ entries: [], failure: { kind: 'offline' } }),
      phase: 'failed'
    };
    const { hallway, show } = renderApp(failed);
    expect(screen.getByRole('alert').textContent).toContain('SharePoint did not answer.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(hallway.asked).toEqual(['refresh']);
    show({ ...failed, timeline: { ...failed.timeline, failure: undefined, isRefreshing: true } });
    expect(screen.getByRole('alert').textContent).toContain('SharePoint did not answer.');
  });

  it('keeps the posts that are there when a refresh fails', () => {
    renderApp(withTimeline({ failure: { kind: 'unexpected' } }));
    expect(screen.getByRole('alert').textContent).toContain('The newest posts could not be loaded');
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  it('refreshes when asked', () => {
    const { hallway } = renderApp(sampleState);
    fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(hallway.asked).toEqual(['refresh']);
  });
});

describe('the first run', () => {
  it('has one title: that of the feed is only for those who do not see', () => {
    const { container, show } = renderApp(owner);
    const title = screen.getByRole('heading', { level: 2 });
    expect(title.closest('.hw-unseen')).not.toBeNull();
    show(sampleState);
    expect(container.querySelector('.hw-unseen h2')).toBeNull();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Everyone');
  });

  it('lets an owner set Hallway up', () => {
    const { hallway } = renderApp(owner);
    fireEvent.click(screen.getByRole('button', { name: 'Set up Hallway' }));
    expect(hallway.asked).toEqual(['setUp']);
  });

  it('tells how far it is', () => {
    renderApp({ ...owner, setUp: { status: 'running', doneSteps: 9, totalSteps: 24, ownerNames: [] } });
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('9');
    expect(bar.getAttribute('aria-valuetext')).toBe('Step 9 of 24');
    expect(screen.queryByRole('button', { name: 'Set up Hallway' })).toBeNull();
  });

  it('says where it stopped, why, and goes on from there', () => {
    const { hallway } = renderApp({
      ...owner,
      setUp: {
        status: 'failed',
        doneSteps: 9,
        totalSteps: 24,
        ownerNames: [],
        failure: { kind: 'throttled' }
      }
    });
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('Set-up stopped at step 9 of 24');
    expect(alert).toContain('SharePoint is busy. What is made so far is kept.');
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(hallway.asked).toEqual(['setUp']);
  });

  it('tells a member whom to ask, by name', () => {
    renderApp({
      ...notSetUp,
      setUp: { ...notSetUp.setUp, ownerNames: ['Sanne van der Heijden', 'Adele Vance'] }
    });
    expect(screen.getByText(/Ask .*Sanne van der Heijden.* or .*Adele Vance.* to set it up/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Set up Hallway' })).toBeNull();
  });

  it('tells somebody without access whom to ask, and whom when no name is known', () => {
    renderApp({ ...notSetUp, phase: 'noAccess' });
    expect(screen.getByText('This Hallway is not open to you')).toBeTruthy();
    expect(screen.getByText(/Ask an owner of this site for access/)).toBeTruthy();
  });
});
