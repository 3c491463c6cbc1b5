import { act, fireEvent, screen } from '@testing-library/react';
import { type Place } from '../../domain/Place';
import { type HallwayState } from '../../state/HallwayState';
import { renderApp } from '../testing/renderApp';
import { sampleEntry, samplePost, sampleState, withTimeline } from '../testing/sampleState';

const at = (place: Place): HallwayState => ({ ...sampleState, place });
const megan: Place = { kind: 'person', person: '17' };

describe('going from place to place', () => {
  it('a name leads to its person, and the address with it', () => {
    const { hallway, addresses } = renderApp(sampleState);
    const [name] = screen.getAllByRole<HTMLAnchorElement>('link', { name: 'Megan Bowen' });
    expect(name?.href).toBe('https://contoso.example/?hallway=person:17');
    fireEvent.click(name as HTMLElement);
    expect(hallway.asked).toEqual(['go to person:17']);
    expect(addresses.current()).toEqual({ depth: 1, place: megan });
  });

  it('leaves a click that asks for a new tab to the browser', () => {
    const { hallway } = renderApp(sampleState);
    const [name] = screen.getAllByRole('link', { name: 'Megan Bowen' });
    // The browser is kept from following it: a test has no other page.
    document.addEventListener('click', event => event.preventDefault(), { once: true });
    fireEvent.click(name as HTMLElement, { ctrlKey: true });
    expect(hallway.asked).toEqual([]);
  });

  it('tags and mentions lead to their places', () => {
    const post = samplePost(1, {
      text: 'Ask @Bo about #budget',
      extra: {
        facets: [
          { start: 4, end: 7, kind: 'mention', key: '5' },
          { start: 14, end: 21, kind: 'tag', key: 'budget' }
        ],
        media: [],
        unknown: {}
      }
    });
    const { hallway } = renderApp(withTimeline({ entries: [sampleEntry(1, { post })] }));
    fireEvent.click(screen.getByRole('link', { name: '@Bo' }));
    fireEvent.click(screen.getByRole('link', { name: '#budget' }));
    expect(hallway.asked).toEqual(['go to person:5', 'go to topic:budget']);
  });

  it('believes no tag or name of a row whose author is not proven', () => {
    const author = { key: '5', displayName: 'Chief Executive', isVerified: false };
    const facets = [{ start: 0, end: 2, kind: 'tag', key: 'x' }] as const;
    const post = samplePost(1, { author, text: '#x', extra: { facets, media: [], unknown: {} } });
    renderApp(withTimeline({ entries: [sampleEntry(1, { post })] }));
    expect(screen.queryByRole('link', { name: '#x' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Chief Executive' })).toBeNull();
  });

  it('Enter on a post opens its thread, and so does a click beside everything', () => {
    const { hallway } = renderApp(sampleState);
    const [first, second] = screen.getAllByRole('article');
    fireEvent.keyDown(first as HTMLElement, { key: 'Enter' });
    fireEvent.click(second?.querySelector('.hw-post-text') as HTMLElement);
    expect(hallway.asked).toEqual([`go to thread:${samplePost(1).key}`, `go to thread:${samplePost(2).key}`]);
  });

  it('the title of a new place takes the focus; on the way back it is the post one came from', () => {
    const { hallway, addresses, show } = renderApp(sampleState);
    const [, second] = screen.getAllByRole('article');
    fireEvent.keyDown(second as HTMLElement, { key: 'Enter' });
    show(at({ kind: 'thread', root: samplePost(2).key }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    act(() => addresses.back());
    show(at({ kind: 'everyone' }));
    expect(hallway.asked.pop()).toBe('go to everyone');
    expect(document.activeElement?.textContent).toContain('Post number 2');
  });
});
