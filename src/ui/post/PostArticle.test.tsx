import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type HallwayState, type TimelineEntry } from '../../state/HallwayState';
import { renderApp, type RenderedApp } from '../testing/renderApp';
import { sampleEntry, samplePost, sampleState, withTimeline } from '../testing/sampleState';

/** Fluent's chunks are read and compiled when they are first asked for. */
const chunk = { timeout: 15_000 };
jest.setTimeout(30_000);

function showEntry(change: Partial<TimelineEntry>): RenderedApp {
  return renderApp(withTimeline({ entries: [sampleEntry(1, change)] }));
}

async function choose(action: string): Promise<void> {
  const article = screen.getAllByRole('article')[0] as HTMLElement;
  fireEvent.click(within(article).getByRole('button', { name: /^More actions/ }));
  const item = await screen.findByRole('menuitem', { name: action }, chunk);
  await act(async () => {
    fireEvent.click(item);
    await Promise.resolve();
  });
}

describe('PostArticle', () => {
  it('is named by its author and exact time, and described by its text', () => {
    renderApp(withTimeline({ entries: [sampleEntry(1)] }));
    const article = screen.getByRole('article');
    const named = (attribute: string): string =>
      (article.getAttribute(attribute) ?? '')
        .split(' ')
        .map(id => document.getElementById(id)?.textContent)
        .join(', ');
    expect(named('aria-labelledby')).toMatch(/^Megan Bowen, Tuesday, November 17, 2026/);
    expect(named('aria-describedby')).toBe('Post number 1');
  });

  it('puts what a moderator has hidden out of the way, says why, and shows it to who wants to read it', () => {
    showEntry({ hiddenWhy: 'Off topic.' });
    const article = screen.getByRole('article');
    expect(screen.queryByText('Post number 1')).toBeNull();
    const said = document.getElementById(article.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe('A moderator has hidden this post. Reason: Off topic.');
    fireEvent.click(screen.getByRole('button', { name: 'Show it anyway' }));
    expect(screen.getByText('Post number 1')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Post number 1');
    expect(screen.getByText('A moderator has hidden this post.')).toBeTruthy();
  });

  it('marks an edited post, and an author its record does not confirm', () => {
    const author = { key: '5', displayName: 'Chief Executive', isVerified: false };
    showEntry({ post: samplePost(1, { author, editedAtMs: samplePost(1).createdAtMs + 1000 }) });
    expect(screen.getByText('Edited').title).toMatch(/^Edited Tuesday/);
    expect(screen.getByText('Unverified author')).toBeTruthy();
  });

  it('shows title and department of its author once they are known, after what was there before', () => {
    const shown = (authorDetails?: TimelineEntry['authorDetails']): HallwayState =>
      withTimeline({ entries: [sampleEntry(1, { authorDetails })] });
    const { show } = renderApp(shown());
    const line = (): string => document.querySelector('.hw-post-who')?.textContent ?? '';
    const before = line();
    show(shown({ jobTitle: 'Designer', department: 'Research' }));
    expect(line()).toBe(`${before}Designer, Research`);
    expect(screen.getByText('Designer, Research').title).toBe('Designer, Research');
    show(shown({ department: 'Research' }));
    expect(line()).toBe(`${before}Research`);
    show(shown({}));
    expect(line()).toBe(before);
  });

  it('has no menu where there is nothing to do', () => {
    showEntry({ post: samplePost(1, { id: undefined }), canEdit: false, canDelete: false });
    expect(screen.queryByRole('button', { name: /^More actions/ })).toBeNull();
  });

  it('is edited in place', async () => {
    const { hallway } = showEntry({});
    await choose('Edit');
    const field = await screen.findByLabelText('Edit your post');
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.change(field, { target: { value: 'Better words' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(hallway.asked).toEqual([`edit ${samplePost(1).key} Better words`]);
    expect(document.activeElement).toBe(screen.getByRole('article'));
  });

  it('gives back what was typed over a post when its edit is opened again', async () => {
    const { hallway } = showEntry({});
    await choose('Edit');
    fireEvent.change(await screen.findByLabelText('Edit your post'), { target: { value: 'Not finished' } });
    fireEvent.keyDown(screen.getByLabelText('Edit your post'), { key: 'Escape' });
    expect(screen.queryByLabelText('Edit your post')).toBeNull();
    await choose('Edit');
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Edit your post')).value).toBe('Not finished');
    fireEvent.change(screen.getByLabelText('Edit your post'), { target: { value: 'Post number 1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(hallway.asked).toEqual([]);
  });

  it('is deleted only after the question, and hands the focus to the next post', async () => {
    const { hallway, show } = renderApp(sampleState);
    await choose('Delete');
    const dialog = await screen
      .findByRole('alertdialog', undefined, chunk)
      .catch(() => screen.findByRole('dialog'));
    expect(hallway.asked).toEqual([]);
    await act(async () => {
      fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
      await Promise.resolve();
    });
    expect(hallway.asked).toEqual([`delete ${samplePost(1).key}`]);
    show(withTimeline({ entries: [sampleEntry(2), sampleEntry(3)] }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Post number 2'));
  });

  it('stays when the question is answered with no', async () => {
    const { hallway } = showEntry({});
    await choose('Delete');
    const cancel = await screen.findByRole('button', { name: 'Cancel' }, chunk);
    // Whoever presses Enter too soon deletes nothing.
    expect(screen.getByRole('button', { name: 'Delete' }).compareDocumentPosition(cancel)).toBe(
      Node.DOCUMENT_POSITION_PRECEDING
    );
    fireEvent.click(cancel);
    expect(hallway.asked).toEqual([]);
    await waitFor(() => expect(screen.queryByText('Delete this post?')).toBeNull());
  });
});

describe('a post on its way', () => {
  it('looks sent at first, and says that it is pending after two seconds', () => {
    jest.useFakeTimers();
    showEntry({ sending: 'pending', change: 'publish' });
    act(() => void jest.advanceTimersByTime(1900));
    expect(screen.queryByText('Posting')).toBeNull();
    act(() => void jest.advanceTimersByTime(200));
    expect(screen.getByText('Posting')).toBeTruthy();
    jest.useRealTimers();
  });

  it('that failed says why, keeps its text, and offers retry, edit and discard', () => {
    const { hallway } = showEntry({ sending: 'failed', change: 'publish', failure: { kind: 'offline' } });
    const article = screen.getByRole('article');
    expect(article.textContent).toContain('Not posted. SharePoint did not answer. Your text is kept here.');
    expect(article.textContent).toContain('Post number 1');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    fireEvent.click(screen.getByRole('button', { name: 'Discard post' }));
    expect(hallway.asked).toEqual([`retry ${samplePost(1).key}`, `discard ${samplePost(1).key}`]);
  });

  it('that waits says that it goes by itself, and offers to try now, edit, copy and discard', () => {
    const { hallway } = showEntry({ sending: 'pending', change: 'publish', failure: { kind: 'offline' } });
    const article = screen.getByRole('article');
    expect(article.textContent).toContain('Not posted yet. SharePoint did not answer.');
    expect(article.textContent).toContain('Hallway tries again by itself.');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Try now', 'Edit', 'Copy text', 'Discard post'])
    );
    fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
    expect(hallway.asked).toEqual([`retry ${samplePost(1).key}`]);
  });

  it('that met another change shows both texts, and lets its writer choose', () => {
    const failure = { kind: 'conflict', theirText: 'From my phone <b>' } as const;
    const { hallway } = showEntry({ sending: 'failed', change: 'edit', failure });
    expect(screen.getByRole('article').textContent).toContain('Post number 1');
    const theirs = screen.getByLabelText('The post now reads:');
    expect(theirs.tagName).toBe('BLOCKQUOTE');
    expect(theirs.textContent).toBe('From my phone <b>');
    fireEvent.click(screen.getByRole('button', { name: 'Save mine' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep what is there' }));
    expect(hallway.asked).toEqual([`retry ${samplePost(1).key}`, `discard ${samplePost(1).key}`]);
  });

  it('that failed is sent anew when it was edited', () => {
    const { hallway } = showEntry({ sending: 'failed', change: 'publish', failure: { kind: 'tooLong' } });
    fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
    fireEvent.change(screen.getByLabelText('Edit your post'), { target: { value: 'Shorter' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(hallway.asked).toEqual([`edit ${samplePost(1).key} Shorter`]);
  });

  it('that is deleted while it is being changed leaves what was typed to be copied', async () => {
    const { show } = renderApp(withTimeline({ entries: [sampleEntry(1)] }));
    await choose('Edit');
    fireEvent.change(screen.getByLabelText('Edit your post'), { target: { value: 'typed meanwhile' } });
    show(withTimeline({ entries: [sampleEntry(1, { isGone: true })] }));
    expect(screen.getByRole('alert').textContent).toContain('This post was deleted meanwhile.');
    expect(screen.getByRole('button', { name: 'Copy text' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.getByDisplayValue('typed meanwhile')).toBeTruthy();
  });
});
