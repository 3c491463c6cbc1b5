import { act, fireEvent, screen, within } from '@testing-library/react';
import { emptyTally, type Tally } from '../../domain/Tally';
import { type TimelineEntry } from '../../state/HallwayState';
import { renderApp, type RenderedApp } from '../testing/renderApp';
import { sampleEntry, samplePost, sampleState, withTimeline } from '../testing/sampleState';

const chunk = { timeout: 15_000 };
jest.setTimeout(30_000);

const tally = (change: Partial<Tally>): Tally => ({ ...emptyTally, ...change });
const { key } = samplePost(1);

function showEntry(change: Partial<TimelineEntry>): RenderedApp {
  return renderApp(withTimeline({ entries: [sampleEntry(1, change)] }));
}

const action = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('the row below a post', () => {
  it('tells what was made of it, and nothing where nothing was', () => {
    showEntry({ tally: tally({ replies: 3, reposts: 1, quotes: 1, reactions: new Map([['like', 1]]) }) });
    expect(action('Reply to Megan Bowen, 3 replies').textContent).toBe('3');
    expect(action('Repost, 2 reposts').textContent).toBe('2');
    expect(action('Like, 1 like').textContent).toBe('1');
  });

  it('is there before anything is counted, so that counts move nothing', () => {
    const { container, show } = showEntry({});
    const shape = (): number => container.querySelectorAll('.hw-action').length;
    const before = shape();
    expect(action('Like').textContent).toBe('');
    show(withTimeline({ entries: [sampleEntry(1, { tally: tally({ replies: 12_345 }) })] }));
    expect(shape()).toBe(before);
    expect(action('Reply to Megan Bowen, 12K replies').textContent).toBe('12K');
  });

  it('likes and takes it back, and says which by more than colour', () => {
    const { hallway, show } = showEntry({ tally: emptyTally });
    expect(action('Like').getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(action('Like'));
    const liked = tally({ reactions: new Map([['like', 1]]), myReaction: 'like' });
    show(withTimeline({ entries: [sampleEntry(1, { tally: liked })] }));
    expect(action('Liked, 1 like').getAttribute('aria-pressed')).toBe('true');
    expect(action('Liked, 1 like').textContent).toBe('Liked 1');
    fireEvent.click(action('Liked, 1 like'));
    expect(hallway.asked).toEqual([`react ${key} like true`, `react ${key} like false`]);
  });

  it('reposts from a menu', async () => {
    const { hallway } = showEntry({ tally: emptyTally });
    fireEvent.click(action('Repost'));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Repost' }, chunk));
    expect(hallway.asked).toEqual([`repost ${key} true`]);
  });

  it('takes a repost back from the same menu', async () => {
    const { hallway } = showEntry({ tally: tally({ reposts: 1, myRepost: '17.0000000000009' }) });
    fireEvent.click(action(/^Repost/));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Undo repost' }, chunk));
    expect(hallway.asked).toEqual([`repost ${key} false`]);
  });

  it('quotes in place', async () => {
    const { hallway } = showEntry({ tally: emptyTally });
    fireEvent.click(action('Repost'));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Quote' }, chunk));
    const field = screen.getByLabelText('Quote the post by Megan Bowen');
    // The menu gives the focus back as it goes: not when what was chosen has taken it.
    await act(() => new Promise(resolve => setTimeout(resolve, 100)));
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'Look at this' } });
    fireEvent.click(action('Post'));
    expect(hallway.asked).toEqual([`publish Look at this {"subjectKey":"${key}"}`]);
  });

  it('replies in place, and gives the focus back', () => {
    const { hallway } = showEntry({ tally: emptyTally });
    fireEvent.click(action('Reply to Megan Bowen'));
    const field = screen.getByRole('textbox', { name: 'Reply to Megan Bowen' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'Yes' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(hallway.asked).toEqual([`publish Yes {"parentKey":"${key}"}`]);
    expect(document.activeElement).toBe(screen.getByRole('article'));
  });

  it('only counts for who may not write', () => {
    const me = { ...sampleState.me, canPost: false };
    const entries = [sampleEntry(1, { tally: tally({ replies: 2 }) })];
    renderApp({ ...withTimeline({ entries }), me });
    expect(screen.getByText('2 replies')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(Reply|Repost|Like)/ })).toBeNull();
  });
});

describe('what a post comes from', () => {
  const subject = samplePost(9, { author: { key: '5', displayName: 'Bo', isVerified: true } });
  const repost = samplePost(1, { text: '', subjectKey: subject.key });

  it('a repost is shown as the post it repeats, and acts on that', () => {
    const { hallway } = showEntry({ post: repost, subject, tally: emptyTally, isMine: false });
    const article = screen.getByRole('article');
    expect(within(article).getByText('Megan Bowen reposted')).toBeTruthy();
    expect(article.textContent).toContain('Post number 9');
    fireEvent.click(action('Like'));
    expect(hallway.asked).toEqual([`react ${subject.key} like true`]);
  });

  it('a repost of what is gone says so', () => {
    showEntry({ post: repost, subject: 'gone' });
    expect(screen.getByRole('article').textContent).toContain('The post that was shared here is gone.');
  });

  it('a quote holds the post it quotes, which leads to its thread', () => {
    const { hallway } = showEntry({ post: samplePost(1, { subjectKey: subject.key }), subject });
    const quote = screen.getByLabelText('Quoted post by Bo');
    fireEvent.click(within(quote).getByText('Post number 9'));
    expect(hallway.asked).toEqual([`go to thread:${subject.key}`]);
  });

  it('a quote of what a moderator has hidden says so, and shows it to who wants to read it', () => {
    const post = samplePost(1, { subjectKey: subject.key });
    showEntry({ post, subject, subjectHiddenWhy: 'Off topic.' });
    const quote = screen.getByLabelText('Quoted post by Bo');
    expect(quote.textContent).toContain('A moderator has hidden this post. Reason: Off topic.');
    expect(within(quote).queryByText('Post number 9')).toBeNull();
    fireEvent.click(within(quote).getByRole('button', { name: 'Show it anyway' }));
    expect(within(quote).getByText('Post number 9')).toBeTruthy();
    expect(screen.getByText('Post number 1')).toBeTruthy();
  });

  it('a quote of what is gone says so', () => {
    showEntry({ post: samplePost(1, { subjectKey: subject.key }), subject: 'gone' });
    expect(screen.getByText('The post that was quoted here is gone.')).toBeTruthy();
  });

  it('a reply names whom it answers, and leads to the thread', () => {
    const post = samplePost(1, { rootKey: subject.key, parentKey: subject.key });
    const { hallway } = showEntry({ post, answeredAuthor: subject.author });
    fireEvent.click(screen.getByRole('link', { name: 'Answering Bo' }));
    expect(hallway.asked).toEqual([`go to thread:${subject.key}`]);
  });
});
