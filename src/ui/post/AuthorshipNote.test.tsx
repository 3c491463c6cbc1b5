import { fireEvent, screen } from '@testing-library/react';
import { type Authorship } from '../../domain/judgeAuthorship';
import { type AuthorshipCheck } from '../../state/HallwayState';
import { renderApp, type RenderedApp } from '../testing/renderApp';
import { sampleEntry, sampleNowMs, samplePost, withTimeline } from '../testing/sampleState';

const { key } = samplePost(1);
const name = 'Bo Ek';

function showCheck(authorship: AuthorshipCheck): RenderedApp {
  return renderApp(withTimeline({ entries: [sampleEntry(1, { authorship })] }));
}

const note = (): HTMLElement => screen.getByRole('region', { name: 'Check authorship' });
/** What is read, without the marks that keep a name apart. */
const words = (): string => (note().textContent ?? '').replace(/[\u2068\u2069]/g, '');
const isWarning = (): boolean => note().classList.contains('hw-post-check--warning');

describe('what a post says of its author', () => {
  const changed = { name, lastAtMs: sampleNowMs } as const;

  it.each<[Authorship, RegExp, boolean]>([
    [{ kind: 'unchanged', name }, /^Bo Ek wrote this and it was never changed\./, false],
    [{ kind: 'unchanged', name: '' }, /^Somebody without a name wrote this/, false],
    [
      { kind: 'changedByAuthor', ...changed, changeCount: 1 },
      /changed it once, on Tuesday, November 17, 2026/,
      false
    ],
    [{ kind: 'changedByAuthor', ...changed, changeCount: 3 }, /changed it 3 times, last on Tuesday/, false],
    [{ kind: 'changedByOthers', ...changed, changeCount: 1 }, /changed once, by somebody else/, false],
    [{ kind: 'changedByOthers', ...changed, changeCount: 2 }, /2 times, not only by Bo Ek/, false],
    [{ kind: 'anotherWrote', name }, /^SharePoint says Bo Ek saved the first version, not the author/, true],
    [{ kind: 'timesDiffer', savedAtMs: sampleNowMs }, /saved on Tuesday.*Do not rely on its time/, true],
    [{ kind: 'untold' }, /^The earliest versions are not there/, false]
  ])('is put in words, and what cannot be known with it: %j', (authorship, expected, warns) => {
    showCheck({ status: 'done', authorship });
    expect(words()).toMatch(expected);
    expect(words()).toMatch(/audit log/);
    expect(isWarning()).toBe(warns);
  });

  it('is waited for where a screen reader listens, and heard when it comes', () => {
    const { show } = showCheck({ status: 'reading' });
    const status = screen.getByText('Checking who wrote this').closest('[role="status"]');
    expect([note().getAttribute('aria-busy'), status === null]).toEqual(['true', false]);
    const authorship: AuthorshipCheck = { status: 'done', authorship: { kind: 'untold' } };
    show(withTimeline({ entries: [sampleEntry(1, { authorship })] }));
    expect(status?.textContent).toMatch(/^The earliest versions/);
    expect(note().getAttribute('aria-busy')).toBe('false');
  });

  it('says why it could not be found out, and is asked again', () => {
    const { hallway } = showCheck({ status: 'failed', failure: { kind: 'offline' } });
    expect(words()).toMatch(/^The versions could not be read\. /);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(hallway.asked).toEqual([`check ${key}`]);
  });

  it('is closed, and leaves the focus on the post', () => {
    const { hallway } = showCheck({ status: 'done', authorship: { kind: 'untold' } });
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(hallway.asked).toEqual([`close check ${key}`]);
    expect(document.activeElement).toBe(screen.getByRole('article'));
  });
});
