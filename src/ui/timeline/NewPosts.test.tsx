import { fireEvent, screen } from '@testing-library/react';
import { act } from 'react-dom/test-utils';
import { renderApp } from '../testing/renderApp';
import { sampleEntry, samplePost, withTimeline } from '../testing/sampleState';

const entries = [sampleEntry(1), sampleEntry(2)];
const newer = sampleEntry(0, { post: samplePost(0, { id: 2000 }), isMine: false });

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

describe('what is posted while one reads', () => {
  it('waits behind a button that says how many they are', () => {
    renderApp(withTimeline({ entries, newPosts: 3 }));
    expect(screen.getByRole('button', { name: '3 new posts' })).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('has no button where there is none', () => {
    renderApp(withTimeline({ entries, newPosts: 0 }));
    expect(screen.queryByRole('button', { name: /new post/ })).toBeNull();
  });

  it('is shown when one asks for it, and the first of it has the focus', () => {
    const { hallway } = renderApp(withTimeline({ entries, newPosts: 1 }));
    fireEvent.click(screen.getByRole('button', { name: '1 new post' }));
    expect(hallway.asked).toContain('showNewPosts');
    act(() => hallway.show(withTimeline({ entries: [newer, ...entries], newPosts: 0 })));
    expect(document.activeElement).toBe(screen.getAllByRole('article')[0]);
  });
});
