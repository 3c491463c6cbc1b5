import { act, fireEvent, screen } from '@testing-library/react';
import { renderApp } from '../testing/renderApp';
import { sampleState } from '../testing/sampleState';

jest.setTimeout(30_000);

/** jsdom lays nothing out: this tells every container that it is as wide as a phone. */
class NarrowObserver {
  readonly #tell: ResizeObserverCallback;
  public constructor(tell: ResizeObserverCallback) {
    this.#tell = tell;
  }
  public observe(target: Element): void {
    const borderBoxSize = [{ inlineSize: 320, blockSize: 0 }];
    const entry = { target, contentRect: { width: 320 }, borderBoxSize } as unknown as ResizeObserverEntry;
    this.#tell([entry], this as unknown as ResizeObserver);
  }
  public unobserve(): void {}
  public disconnect(): void {}
}

describe('Composer in a narrow place', () => {
  const original = globalThis.ResizeObserver;
  beforeAll(() => {
    globalThis.ResizeObserver = NarrowObserver as unknown as typeof ResizeObserver;
  });
  afterAll(() => {
    globalThis.ResizeObserver = original;
  });

  it('opens over the page, in a sheet that says what it is', async () => {
    const { hallway } = renderApp(sampleState);
    fireEvent.click(screen.getByRole('button', { name: /Share something/ }));
    const sheet = await screen.findByRole('dialog', { name: 'New post' }, { timeout: 10_000 });
    const field = screen.getByLabelText('New post', { selector: 'textarea' });
    expect(sheet.contains(field)).toBe(true);
    fireEvent.change(field, { target: { value: 'From the train' } });
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Post' }));
      await Promise.resolve();
    });
    expect(hallway.asked).toEqual(['publish From the train']);
  });
});
