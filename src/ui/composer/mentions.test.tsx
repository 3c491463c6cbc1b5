import { act, fireEvent, screen } from '@testing-library/react';
import { renderApp, type RenderedApp } from '../testing/renderApp';
import { sampleState } from '../testing/sampleState';

const bo = { displayName: 'Bo Berg', upn: 'bo@contoso.example', jobTitle: 'Engineer' };
const bodil = { displayName: 'Bodil', upn: 'bodil@contoso.example' };
const field = (): HTMLTextAreaElement => screen.getByLabelText<HTMLTextAreaElement>('New post');
const options = (): string[] => screen.queryAllByRole('option').map(({ textContent }) => textContent ?? '');

function openComposer(): RenderedApp {
  const app = renderApp(sampleState);
  app.hallway.found = [bo, bodil];
  fireEvent.click(screen.getByRole('button', { name: /Share something/ }));
  return app;
}

/** As if typed up to the caret, and long enough ago to be looked for. */
async function type(text: string, caret = text.length): Promise<void> {
  fireEvent.change(field(), { target: { value: text } });
  field().setSelectionRange(caret, caret);
  fireEvent.select(field());
  await act(async () => {
    jest.advanceTimersByTime(250);
    await Promise.resolve();
  });
}

describe('mentioning somebody', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('offers whom the letters may mean, and says how many', async () => {
    const { hallway } = openComposer();
    await type('Ask @bo');
    expect(hallway.asked).toEqual(['find bo']);
    expect(options()).toEqual(['BBBo BergEngineer', 'BBodilbodil@contoso.example']);
    expect(screen.getByRole('listbox', { name: 'People you can mention' }).id).toBe(
      field().getAttribute('aria-controls')
    );
    act(() => void jest.advanceTimersByTime(100));
    expect(screen.getByText('2 people found. Use the arrow keys, then Enter.')).toBeTruthy();
  });

  it('picks with arrow keys and Enter, and posts whom it means', async () => {
    const { hallway } = openComposer();
    await type('Ask @bo');
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(field().getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]?.id);
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(field().value).toBe('Ask @Bodil ');
    expect(field().selectionStart).toBe(11);
    expect(options()).toEqual([]);
    await type('So, ask @Bodil ', 0);
    await type('So, ask @Bodil now');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    const mentions = [{ start: 8, end: 14, upn: bodil.upn }];
    expect(hallway.asked.pop()).toBe(`publish So, ask @Bodil now ${JSON.stringify({ mentions })}`);
  });

  it('picks with a press, without leaving the field', async () => {
    openComposer();
    await type('@bo, hello', 3);
    fireEvent.click(screen.getByText('Bo Berg'));
    expect(field().value).toBe('@Bo Berg, hello');
  });

  it('closes on Escape, and only then closes the composer', async () => {
    openComposer();
    await type('@bo');
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(options()).toEqual([]);
    expect(field().value).toBe('@bo');
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(screen.queryByLabelText('New post')).toBeNull();
  });

  it('asks for nobody where no name is begun, and leaves Enter and Tab alone', async () => {
    const { hallway } = openComposer();
    await type('mail ann@contoso.example');
    expect(hallway.asked).toEqual([]);
    expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(true);
    expect(fireEvent.keyDown(field(), { key: 'Tab' })).toBe(true);
  });

  it('mentions nobody by a name that was typed into afterwards', async () => {
    const { hallway } = openComposer();
    await type('@bo');
    fireEvent.keyDown(field(), { key: 'Tab' });
    await type('@Bo Burg says');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(hallway.asked.pop()).toBe('publish @Bo Burg says');
  });

  it('still mentions whom it did once the page is there again', async () => {
    const { hallway, unmount } = openComposer();
    await type('Ask @bo');
    fireEvent.keyDown(field(), { key: 'Enter' });
    unmount();
    const { draft, draftMentions } = hallway;
    const later = renderApp(sampleState, { draft, draftMentions });
    fireEvent.click(screen.getByRole('button', { name: /Draft/ }));
    await type('Ask @Bo Berg now');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    const mentions = [{ start: 4, end: 12, upn: bo.upn }];
    expect(later.hallway.asked.pop()).toBe(`publish Ask @Bo Berg now ${JSON.stringify({ mentions })}`);
  });
});
