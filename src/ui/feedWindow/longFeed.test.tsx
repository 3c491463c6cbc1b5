import { act, fireEvent, screen } from '@testing-library/react';
import { type HallwayState } from '../../state/HallwayState';
import { renderApp } from '../testing/renderApp';
import { sampleEntry, samplePost, withTimeline } from '../testing/sampleState';

const posts = (count: number): HallwayState['timeline']['entries'] =>
  Array.from({ length: count }, (_, index) => sampleEntry(index + 1));
const drawn = (): HTMLElement[] => screen.getAllByRole('article');
const drawnTexts = (): (string | null | undefined)[] =>
  drawn().map(article => article.querySelector('.hw-post-text')?.textContent);

describe('a long feed', () => {
  // jsdom lays nothing out, and so scrolls nothing.
  beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined));

  it('is drawn in part, and every post says where it stands in the whole', () => {
    renderApp(withTimeline({ entries: posts(5000) }));
    expect(drawn().length).toBeLessThan(60);
    expect(drawn()[0]?.getAttribute('aria-posinset')).toBe('1');
    expect(drawn()[0]?.getAttribute('aria-setsize')).toBe('5000');
  });

  it('is drawn whole while it is short', () => {
    renderApp(withTimeline({ entries: posts(50) }));
    expect(drawn()).toHaveLength(50);
  });

  it('always holds the post a link names', () => {
    const entries = posts(500);
    const state = withTimeline({ entries });
    const { key } = samplePost(400);
    renderApp({ ...state, linkedPost: { status: 'found', place: 'feed', key, entry: entries[399] } });
    expect(drawnTexts()).toContain('Post number 400');
    expect(document.activeElement?.textContent).toContain('Post number 400');
  });

  it('always holds the post with the focus and its neighbours, so that the keys lead on', () => {
    const entries = posts(500);
    const { key } = samplePost(400);
    renderApp({ ...withTimeline({ entries }), linkedPost: { status: 'found', place: 'feed', key } });
    for (const number of [401, 402, 403]) {
      fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'PageDown' });
      expect(document.activeElement?.textContent).toContain(`Post number ${number}`);
    }
    expect(drawnTexts()).toEqual(expect.arrayContaining(['Post number 402', 'Post number 404']));
  });

  it('leads back to the post one came from, however far down it is', () => {
    const entries = posts(500);
    const { key } = samplePost(400);
    const state = {
      ...withTimeline({ entries }),
      linkedPost: { status: 'found', place: 'feed', key }
    } as const;
    const { addresses, show } = renderApp(state);
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Enter' });
    show({ ...state, place: { kind: 'thread', root: key }, linkedPost: { status: 'none' } });
    act(() => addresses.back());
    show({ ...state, linkedPost: { status: 'none' } });
    expect(document.activeElement?.textContent).toContain('Post number 400');
  });
});
