import { fireEvent, screen } from '@testing-library/react';
import { renderApp } from '../testing/renderApp';
import { sampleEntry, samplePost, sampleState, withTimeline } from '../testing/sampleState';

const articles = (): HTMLElement[] => screen.getAllByRole('article');

describe('Timeline', () => {
  it('is a feed whose posts know their place', () => {
    renderApp(sampleState);
    expect(screen.getByRole('feed').getAttribute('aria-busy')).toBe('false');
    expect(articles().map(post => post.getAttribute('aria-posinset'))).toEqual(['1', '2', '3']);
    expect(articles()[0]?.getAttribute('aria-setsize')).toBe('3');
  });

  it('does not pretend to know how many posts there are while there are older ones', () => {
    renderApp(withTimeline({ hasOlder: true }));
    expect(articles()[0]?.getAttribute('aria-setsize')).toBe('-1');
  });

  it('moves between posts with Page Down and Page Up', () => {
    renderApp(sampleState);
    const [first, second] = articles();
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'PageDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second as HTMLElement, { key: 'PageUp' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first as HTMLElement, { key: 'PageUp' });
    expect(document.activeElement).toBe(first);
  });

  it('is left with Ctrl+Home and Ctrl+End', () => {
    renderApp(withTimeline({ hasOlder: true }));
    articles()[1]?.focus();
    fireEvent.keyDown(articles()[1] as HTMLElement, { key: 'Home', ctrlKey: true });
    expect(document.activeElement?.textContent).toMatch(/Share something/);
    articles()[1]?.focus();
    fireEvent.keyDown(articles()[1] as HTMLElement, { key: 'End', ctrlKey: true });
    expect(document.activeElement?.textContent).toBe('Show older posts');
  });

  it('hides what is being deleted, and shows it again when that fails', () => {
    const deleting = sampleEntry(1, { sending: 'pending', change: 'delete' });
    const { show } = renderApp(withTimeline({ entries: [deleting, sampleEntry(2)] }));
    expect(articles()).toHaveLength(1);
    show(
      withTimeline({
        entries: [
          sampleEntry(1, { sending: 'failed', change: 'delete', failure: { kind: 'forbidden' } }),
          sampleEntry(2)
        ]
      })
    );
    expect(articles()[0]?.textContent).toContain('Not deleted. Your account may not do this here.');
  });

  it('says so when it is at its end, and when there are rows it cannot show', () => {
    renderApp(withTimeline({ unavailableCount: 2 }));
    expect(screen.getByText('You are all caught up')).toBeTruthy();
    expect(screen.getByText('2 posts could not be shown.')).toBeTruthy();
  });

  it('loads older posts on request, and says where it failed if it did', () => {
    const { hallway, show } = renderApp(withTimeline({ hasOlder: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Show older posts' }));
    expect(hallway.asked).toEqual(['loadOlderPosts']);
    show(withTimeline({ hasOlder: true, isLoadingOlder: true }));
    show(withTimeline({ hasOlder: true, failure: { kind: 'throttled', retryAfterSeconds: 5 } }));
    expect(screen.getByRole('alert').textContent).toContain('Older posts could not be loaded');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(hallway.asked).toEqual(['loadOlderPosts', 'loadOlderPosts']);
  });

  it('loads older posts by itself as the reader nears the end, and not while one read is under way', () => {
    let near: (() => void) | undefined;
    class Observer {
      public constructor(tell: IntersectionObserverCallback) {
        near = () =>
          tell(
            [{ isIntersecting: true } as IntersectionObserverEntry],
            this as unknown as IntersectionObserver
          );
      }
      public observe(): void {}
      public disconnect(): void {
        near = undefined;
      }
    }
    globalThis.IntersectionObserver = Observer as unknown as typeof IntersectionObserver;
    const { hallway, show } = renderApp(withTimeline({ hasOlder: true }));
    near?.();
    expect(hallway.asked).toEqual(['loadOlderPosts']);
    show(withTimeline({ hasOlder: true, isLoadingOlder: true }));
    expect(near).toBeUndefined();
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  });

  it('shows the others when one post cannot be drawn', () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = sampleEntry(2, { post: samplePost(2, { createdAtMs: Number.NaN }) });
    renderApp(withTimeline({ entries: [sampleEntry(1), broken, sampleEntry(3)] }));
    expect(articles().map(post => post.textContent)).toEqual([
      expect.stringContaining('Post number 1'),
      'This post could not be shown.',
      expect.stringContaining('Post number 3')
    ]);
    silence.mockRestore();
  });
});
