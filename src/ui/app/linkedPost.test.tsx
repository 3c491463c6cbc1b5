import { act, fireEvent, screen, within } from '@testing-library/react';
import { type HallwayState, type LinkedPostState } from '../../state/HallwayState';
import { renderApp, type RenderedApp } from '../testing/renderApp';
import { sampleEntry, samplePost, sampleState, withTimeline } from '../testing/sampleState';

const old = samplePost(70);
const searching: LinkedPostState = { status: 'searching', key: old.key };
const apart: LinkedPostState = { ...searching, status: 'found', place: 'apart', entry: sampleEntry(70) };

function linkedTo(linkedPost: LinkedPostState, state = sampleState): HallwayState {
  return { ...state, linkedPost };
}

function found(): RenderedApp {
  const app = renderApp(linkedTo(searching), { focusPostKey: old.key });
  app.show(linkedTo(apart));
  return app;
}

const region = (): HTMLElement => screen.getByRole('region', { name: 'The post you followed a link to' });
const feed = (): HTMLElement => screen.getByRole('feed');

beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
});

describe('a link to a post', () => {
  it('is handed over as the address spells it', () => {
    const { hallway } = renderApp(sampleState, { focusPostKey: '<img>' });
    expect(hallway.asked).toEqual(['open <img>']);
  });

  it('that is no post says so, and shows the feed', () => {
    const { show } = renderApp(linkedTo(searching));
    show(linkedTo({ status: 'missing' }));
    expect(screen.getByText(/The post you followed a link to is not here/)).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  it('marks and focuses a post of the feed where it stands', () => {
    const { show } = renderApp(linkedTo(searching));
    const [, second] = sampleState.timeline.entries;
    const key = second?.post.key ?? '';
    show(linkedTo({ status: 'found', place: 'feed', key, entry: second }));
    expect(document.activeElement).toBe(screen.getAllByRole('article')[1]);
    expect(document.activeElement?.className).toContain('hw-post--marked');
    expect(screen.queryByRole('button', { name: 'Show all posts' })).toBeNull();
  });

  it('does not take the focus from somebody who writes', () => {
    const { show } = renderApp(linkedTo(searching), { draft: 'half a thought' });
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    show(linkedTo(apart));
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('that could not be followed can be tried again', () => {
    const { hallway } = renderApp(
      linkedTo({ status: 'failed', key: old.key, failure: { kind: 'throttled' } })
    );
    expect(screen.getByRole('alert').textContent).toContain('could not be loaded');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(hallway.asked).toEqual([`open ${old.key}`]);
  });
});

describe('a linked post beyond the first page', () => {
  it('stands above the feed in a region of its own, marked, focused and announced', () => {
    jest.useFakeTimers();
    found();
    const article = within(region()).getByRole('article');
    expect(article.textContent).toContain('Post number 70');
    expect(article.className).toContain('hw-post--marked');
    expect(document.activeElement).toBe(article);
    expect(region().compareDocumentPosition(feed())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    act(() => void jest.advanceTimersByTime(100));
    expect(screen.getByText('The post you followed a link to is above the feed')).toBeTruthy();
    jest.useRealTimers();
  });

  it('keeps its room while it is looked for', () => {
    const { container } = renderApp(linkedTo(searching));
    expect(container.querySelectorAll('.hw-skeletons > .hw-post')).toHaveLength(1);
  });

  it('is not shown twice when the feed reaches it', () => {
    const { show } = found();
    show(linkedTo(apart, withTimeline({ entries: [sampleEntry(1), sampleEntry(70)] })));
    expect(screen.getAllByText('Post number 70')).toHaveLength(1);
    show(withTimeline({ entries: [sampleEntry(1), sampleEntry(70)] }));
    expect(within(feed()).getByText('Post number 70')).toBeTruthy();
  });

  it('gives way to all posts, and the focus goes on to the feed', () => {
    const { hallway, show } = found();
    fireEvent.click(screen.getByRole('button', { name: 'Show all posts' }));
    expect(hallway.asked).toContain('close');
    show(sampleState);
    expect(document.activeElement).toBe(feed());
  });

  it('looks deleted at once, and comes back if that fails', () => {
    const { show } = found();
    const going = sampleEntry(70, { change: 'delete', sending: 'pending' });
    show(linkedTo({ ...apart, entry: going }));
    expect(screen.queryByText('Post number 70')).toBeNull();
    expect(document.activeElement).toBe(feed());
    show(linkedTo({ ...apart, entry: { ...going, sending: 'failed', failure: { kind: 'offline' } } }));
    expect(within(region()).getByText('Post number 70')).toBeTruthy();
  });

  it('is announced as deleted once it is', () => {
    jest.useFakeTimers();
    const { show } = found();
    show(linkedTo({ ...apart, entry: sampleEntry(70, { change: 'delete', sending: 'pending' }) }));
    show(sampleState);
    act(() => void jest.advanceTimersByTime(100));
    expect(screen.getByText('Deleted')).toBeTruthy();
    jest.useRealTimers();
  });
});
