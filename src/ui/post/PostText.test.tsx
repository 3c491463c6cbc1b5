import { fireEvent, screen, within } from '@testing-library/react';
import { renderApp } from '../testing/renderApp';
import { sampleEntry, samplePost, withTimeline } from '../testing/sampleState';

function showText(text: string): HTMLElement {
  renderApp(withTimeline({ entries: [sampleEntry(1, { post: samplePost(1, { text }) })] }));
  return screen.getByRole('article').querySelector('.hw-post-text') as HTMLElement;
}

describe('PostText', () => {
  it('opens links elsewhere, without telling or trusting the other side', () => {
    const text = showText('See https://contoso.example/menu.');
    const link = within(text).getByRole<HTMLAnchorElement>('link');
    expect(link.href).toBe('https://contoso.example/menu');
    expect(link.target).toBe('_blank');
    expect(link.rel.split(' ').sort()).toEqual(['nofollow', 'noopener', 'noreferrer']);
    expect(link.textContent).toBe('https://contoso.example/menu');
  });

  it('tells the host a link really opens', () => {
    const link = within(showText('https://contоso.example')).getByRole('link');
    expect(link.title).toMatch(/^xn--/);
    expect(link.getAttribute('aria-label')).toContain(link.title);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'https://user:secret@contoso.example/',
    'file:///etc/passwd'
  ])('makes no link of %s', text => {
    const shown = showText(text);
    expect(shown.textContent).toContain(text);
    expect(within(shown).queryByRole('link')).toBeNull();
  });

  it('shows markup as the characters it is', () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(1)</script><b>bold</b>';
    const article = showText(hostile);
    expect(article.textContent).toContain(hostile);
    expect(article.querySelector('script, b, img')).toBeNull();
  });

  it('keeps the direction of a text to itself', () => {
    const text = showText('صباح الخير');
    expect([text.dir, text.textContent]).toEqual(['auto', 'صباح الخير']);
  });

  it('cuts a post of more than forty lines, and opens it', () => {
    showText(Array.from({ length: 41 }, (_, line) => `Line ${line}`).join('\n'));
    const more = screen.getByRole('button', { name: 'Show more' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(screen.getByRole('button', { name: 'Show less' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('leaves a post of forty lines as it is', () => {
    showText(Array.from({ length: 40 }, (_, line) => `Line ${line}`).join('\n'));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('draws the longest text a row can hold without trouble', () => {
    const startedMs = performance.now();
    showText('https://a.b/('.repeat(1260));
    expect(performance.now() - startedMs).toBeLessThan(500);
  });
});
