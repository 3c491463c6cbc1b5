import { act, fireEvent, screen } from '@testing-library/react';
import { renderApp, type RenderedApp } from '../testing/renderApp';
import { sampleState } from '../testing/sampleState';

const invite = (): HTMLElement =>
  screen.getByRole('button', { name: /Share something with everyone at Contoso|Draft/ });
const field = (): HTMLTextAreaElement => screen.getByLabelText<HTMLTextAreaElement>('New post');
const postButton = (): HTMLButtonElement => screen.getByRole<HTMLButtonElement>('button', { name: 'Post' });

function openComposer(draft = ''): RenderedApp {
  const app = renderApp(sampleState, { draft });
  fireEvent.click(invite());
  return app;
}

function type(text: string): void {
  fireEvent.change(field(), { target: { value: text } });
}

describe('Composer', () => {
  it('invites, opens where it is and takes the focus', () => {
    openComposer();
    expect(document.activeElement).toBe(field());
  });

  it('cuts a waiting draft at its end, whichever way it is written', () => {
    renderApp(sampleState, { draft: 'מחר בעשר' });
    expect(screen.getByText('מחר בעשר').getAttribute('dir')).toBe('auto');
  });

  it('publishes what was typed, empties the draft and gives the focus back', () => {
    const { hallway } = openComposer();
    type('Good morning');
    fireEvent.click(postButton());
    expect(hallway.asked).toEqual(['publish Good morning']);
    expect(hallway.draft).toBe('');
    expect(document.activeElement).toBe(invite());
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('publishes on Enter with %j', modifier => {
    const { hallway } = openComposer();
    type('Good morning');
    fireEvent.keyDown(field(), { key: 'Enter', ...modifier });
    expect(hallway.asked).toEqual(['publish Good morning']);
  });

  it('leaves a bare Enter, and every key of an input method, to the text', () => {
    const { hallway } = openComposer();
    type('おはよう');
    fireEvent.keyDown(field(), { key: 'Enter' });
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true, keyCode: 229 });
    fireEvent.keyDown(field(), { key: 'Escape', isComposing: true });
    expect(hallway.asked).toEqual([]);
    expect(field().value).toBe('おはよう');
  });

  it.each(['', '   \n ', '\u200b\u2060'])('does not send the blank text %j', text => {
    const { hallway } = openComposer();
    type(text);
    expect(postButton().disabled).toBe(true);
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(hallway.asked).toEqual([]);
  });

  it('keeps the draft on Escape, shows it and gives it back', () => {
    const { hallway } = openComposer();
    type('Half a thought');
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(invite().textContent).toContain('Half a thought');
    fireEvent.click(invite());
    expect(field().value).toBe('Half a thought');
    expect(hallway.asked).toEqual([]);
  });

  it('begins with the draft of last time', () => {
    openComposer('From yesterday');
    expect(field().value).toBe('From yesterday');
  });

  it('keeps the draft on this device while it is being typed, and at the latest when it goes', () => {
    jest.useFakeTimers();
    const { hallway, unmount } = openComposer();
    type('One');
    expect(hallway.draft).toBe('');
    act(() => void jest.advanceTimersByTime(300));
    expect(hallway.draft).toBe('One');
    type('One two');
    unmount();
    expect(hallway.draft).toBe('One two');
    jest.useRealTimers();
  });

  it('counts characters as a reader does, and only near the limit', () => {
    openComposer();
    type('a'.repeat(430));
    expect(screen.queryByText(/characters left/)).toBeNull();
    type('👩‍👩‍👧‍👦'.repeat(450));
    expect(screen.getByText('50 characters left')).toBeTruthy();
    type('a'.repeat(499));
    expect(screen.getByText('1 character left')).toBeTruthy();
  });

  it('explains a text that is too long, keeps it and does not send it', () => {
    const { hallway } = openComposer();
    type('a'.repeat(501));
    expect(screen.getByText('1 character too long')).toBeTruthy();
    expect(screen.getByText(/at most 500 characters/)).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(hallway.asked).toEqual([]);
    expect(field().value).toHaveLength(501);
  });

  it('stays responsive when 64 KB are pasted, and keeps every character', () => {
    openComposer();
    const pasted = 'Grüße 👩‍👩‍👧‍👦 '.repeat(5000).slice(0, 65_536);
    const startedMs = performance.now();
    type(pasted);
    expect(performance.now() - startedMs).toBeLessThan(1000);
    expect(field().value).toHaveLength(65_536);
    expect(postButton().disabled).toBe(true);
  });

  it('is not there for somebody who may only read', () => {
    renderApp({ ...sampleState, me: { ...sampleState.me, canPost: false } });
    expect(screen.queryByRole('button', { name: /Share something/ })).toBeNull();
    expect(screen.getByText(/You can read everything here/)).toBeTruthy();
  });
});
