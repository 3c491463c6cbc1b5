import { fireEvent, screen } from '@testing-library/react';
import { type Place } from '../../domain/Place';
import { type HallwayState, type PersonState, type TimelineState } from '../../state/HallwayState';
import { renderApp } from '../testing/renderApp';
import { sampleEntry, samplePost, withTimeline } from '../testing/sampleState';

const at = (place: Place, timeline: Partial<TimelineState> = {}): HallwayState => ({
  ...withTimeline(timeline),
  place
});
const bo: PersonState = {
  status: 'found',
  person: {
    key: '5',
    displayName: 'Bo Berg',
    jobTitle: 'Engineer',
    department: 'Optics',
    about: 'Asks a lot.'
  },
  availability: 'busy'
};
const title = (): string => screen.getByRole('heading', { level: 2 }).textContent ?? '';
const follow = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('the views', () => {
  it('tell which one is shown, and lead to the others', () => {
    const { hallway } = renderApp(at({ kind: 'mentions' }));
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Mentions');
    fireEvent.click(screen.getByRole('link', { name: 'Home' }));
    expect(hallway.asked).toEqual(['go to home']);
  });

  it('are not there where there is nothing to read', () => {
    renderApp({ ...at({ kind: 'everyone' }, { entries: [] }), phase: 'notSetUp' });
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it.each([
    ['home', 'Follow people and topics'],
    ['mentions', 'Nobody has mentioned you yet']
  ] as const)('say what will be in %s', (kind, words) => {
    renderApp(at({ kind }, { entries: [] }));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('home says where to begin', () => {
    const { hallway } = renderApp(at({ kind: 'home' }, { entries: [] }));
    fireEvent.click(screen.getByRole('button', { name: 'See what everyone shares' }));
    expect(hallway.asked).toEqual(['go to everyone']);
  });

  it('say nothing of being empty while they are read, nor after that failed', () => {
    const { show } = renderApp(at({ kind: 'home' }, { entries: [], isRefreshing: true }));
    expect(screen.queryByText('Follow people and topics')).toBeNull();
    show(at({ kind: 'home' }, { entries: [], failure: { kind: 'unexpected' } }));
    expect(screen.queryByText('Follow people and topics')).toBeNull();
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('a person', () => {
  const place: Place = { kind: 'person', person: '5' };

  it('that could not be read says so once, and nothing stands there that looks as if it were coming', () => {
    const failure = { kind: 'offline' } as const;
    const person: PersonState = { status: 'failed', failure };
    const { hallway, show } = renderApp({ ...at(place), person });
    expect(screen.getByText('What is known of this person could not be loaded')).toBeTruthy();
    expect(document.querySelector('.hw-skeleton')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(hallway.asked).toEqual(['refresh']);
    show({ ...at(place, { failure }), person });
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  });

  it('is named, with role, presence in words, and what they say of themselves', () => {
    renderApp({ ...at(place), person: bo });
    expect(title()).toBe('Bo Berg');
    for (const words of ['Engineer, Optics', 'Busy', 'Asks a lot.'])
      expect(screen.getByText(words)).toBeTruthy();
  });

  it('is followed and no longer followed', () => {
    const state = { ...at(place), person: bo };
    const { hallway, show } = renderApp(state);
    fireEvent.click(follow('Follow'));
    show({ ...state, follows: { status: 'known', targets: new Set(['@5']) } });
    expect(follow('Following').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(follow('Following'));
    expect(hallway.asked).toEqual(['follow @5 true', 'follow @5 false']);
  });

  it('pretends nothing while nobody knows whether one follows', () => {
    renderApp({ ...at(place), person: bo, follows: { status: 'unknown', targets: new Set() } });
    expect(screen.getByText('Follow').closest('button')?.disabled).toBe(true);
  });

  it('that is oneself cannot be followed', () => {
    const me = {
      ...bo,
      person: { key: '5', displayName: 'Megan Bowen', upn: 'MeganB@contoso.example', about: '' }
    };
    renderApp({ ...at(place), person: me });
    expect(screen.queryByText('Follow')).toBeNull();
  });

  it('whom nobody knows is said to be unknown', () => {
    renderApp({ ...at(place, { entries: [] }), person: { status: 'missing' } });
    expect(screen.getByText('This person is not known here')).toBeTruthy();
    expect(screen.queryByText('Nothing posted yet')).toBeNull();
  });

  it('leads back to where one came from', () => {
    const { hallway } = renderApp({ ...at(place), person: bo });
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(hallway.asked).toContain('go to everyone');
  });
});

describe('a topic', () => {
  it('is titled by its tag, and followed', () => {
    const { hallway } = renderApp(at({ kind: 'topic', tag: 'budget' }));
    expect(title()).toBe('#budget');
    fireEvent.click(follow('Follow'));
    expect(hallway.asked).toEqual(['follow #budget true']);
  });

  it('whose key is a digest is titled as its newest post writes it', () => {
    const tag = `x${'a'.repeat(26)}`;
    const facets = [{ start: 0, end: 3, kind: 'tag', key: tag }] as const;
    const post = samplePost(1, { text: '#日本', extra: { facets, media: [], unknown: {} } });
    const { show } = renderApp(at({ kind: 'topic', tag }, { entries: [] }));
    expect(title()).toBe('Topic');
    show(at({ kind: 'topic', tag }, { entries: [sampleEntry(1, { post })] }));
    expect(title()).toBe('#日本');
  });
});

describe('a conversation', () => {
  const root = sampleEntry(9);
  const reply = (number: number): ReturnType<typeof sampleEntry> =>
    sampleEntry(number, { post: samplePost(number, { rootKey: root.post.key, parentKey: root.post.key }) });
  const place: Place = { kind: 'thread', root: root.post.key };

  it('shows what it began with, its replies in the order given, and a line to go on', () => {
    const { hallway } = renderApp(at(place, { root, entries: [reply(3), reply(2)] }));
    const texts = screen
      .getAllByRole('article')
      .map(post => post.querySelector('.hw-post-text')?.textContent);
    expect(texts).toEqual(['Post number 9', 'Post number 3', 'Post number 2']);
    expect(screen.queryByText(/^Answering/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Write a reply' }));
    const field = screen.getByRole('textbox', { name: 'Reply to Megan Bowen' });
    fireEvent.change(field, { target: { value: 'Yes' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(hallway.asked).toEqual([`publish Yes {"parentKey":"${root.post.key}"}`]);
  });

  it('names whom a reply to a reply answers', () => {
    const deeper = samplePost(1, { rootKey: root.post.key, parentKey: samplePost(3).key });
    const answeredAuthor = { key: '5', displayName: 'Bo', isVerified: true };
    renderApp(at(place, { root, entries: [reply(3), sampleEntry(1, { post: deeper, answeredAuthor })] }));
    expect(screen.getAllByText('Answering Bo')).toHaveLength(1);
  });

  it('asks for earlier replies where there are any', () => {
    const { hallway } = renderApp(at(place, { root, entries: [reply(2)], hasOlder: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier replies' }));
    expect(hallway.asked).toEqual(['loadOlderPosts']);
  });

  it('whose beginning is gone says so, and keeps its replies', () => {
    renderApp(at(place, { entries: [reply(2)], isRootGone: true }));
    expect(screen.getByText(/^The post this conversation began with is gone/)).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Write a reply' })).toBeNull();
  });
});
