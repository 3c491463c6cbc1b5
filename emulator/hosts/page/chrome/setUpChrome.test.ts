/** @jest-environment jsdom */
import { setUpChrome } from './setUpChrome';

const people = [
  { upn: 'ann@contoso.example', displayName: 'Ann Ångström', jobTitle: 'Engineer', department: 'Bridges' },
  { upn: 'ben+x@contoso.example', displayName: '<b>Ben</b>', jobTitle: '', department: 'Bridges' }
];

function byQuery<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector} on the page.`);
  return found;
}

function showBar(): void {
  const markup = `
    <div class="emulator-bar"><button class="emulator-fold"></button>
      <details><summary>Persons</summary><input id="emulator-filter" />
        <ul id="emulator-persons" data-current="ann@contoso.example"></ul></details></div>
    <button class="follow" aria-pressed="false">Follow</button>
    <button id="elsewhere">Elsewhere</button>`;
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5));

async function openPicker(): Promise<void> {
  byQuery<HTMLDetailsElement>('details').open = true;
  await settle();
}

const names = (): (string | null)[] =>
  [...document.querySelectorAll('#emulator-persons span')].map(({ textContent }) => textContent);

function filterFor(text: string): void {
  const filter = byQuery<HTMLInputElement>('#emulator-filter');
  filter.value = text;
  filter.dispatchEvent(new Event('input'));
}

let asked: [unknown, RequestInit | undefined][];

beforeEach(() => {
  asked = [];
  window.fetch = (input, init) => {
    asked.push([input, init]);
    return Promise.resolve({ json: () => Promise.resolve(people) } as Response);
  };
  localStorage.clear();
  history.replaceState(null, '', '/sites/hallway?a=1&b=2');
  showBar();
});

describe('the picker of persons', () => {
  beforeEach(() => setUpChrome());

  it('asks for nobody until it is opened', async () => {
    expect(asked).toEqual([]);
    await openPicker();
    expect(asked).toEqual([['/_emulator/signin', { headers: { accept: 'application/json' } }]]);
  });

  it('puts the cursor into its filter', async () => {
    await openPicker();
    expect(document.activeElement).toBe(byQuery('#emulator-filter'));
  });

  it('asks nobody when it closes', () => {
    byQuery('details').dispatchEvent(new Event('toggle'));
    expect(asked).toEqual([]);
  });

  it('shows names as text, whatever is in them', async () => {
    await openPicker();
    expect(names()).toEqual(['Ann Ångström', '<b>Ben</b>']);
    expect(document.querySelector('#emulator-persons b')).toBeNull();
  });

  it('says what somebody does, and where, as far as that is known', async () => {
    await openPicker();
    const roles = [...document.querySelectorAll('#emulator-persons small')].map(role => role.textContent);
    expect(roles).toEqual(['Engineer, Bridges', 'Bridges']);
  });

  it('leads back to this very page, signed in as somebody else', async () => {
    await openPicker();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#emulator-persons a')];
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      '/_emulator/signin?user=ann%40contoso.example&to=%2Fsites%2Fhallway%3Fa%3D1%26b%3D2',
      '/_emulator/signin?user=ben%2Bx%40contoso.example&to=%2Fsites%2Fhallway%3Fa%3D1%26b%3D2'
    ]);
  });

  it('marks who is signed in, and nobody else', async () => {
    await openPicker();
    const marked = [...document.querySelectorAll('#emulator-persons [aria-current="true"]')];
    expect(marked.map(link => link.querySelector('span')?.textContent)).toEqual(['Ann Ångström']);
  });

  it.each([
    ['a part of a name, in any case', 'ÅNG', ['Ann Ångström']],
    ['words in any order, from any field', 'bridges  ann', ['Ann Ångström']],
    ['a department they share', 'bridges', ['Ann Ångström', '<b>Ben</b>']],
    ['an address', 'ben+x@', ['<b>Ben</b>']],
    ['one word that fits and one that does not', 'ann tunnels', []],
    ['nothing but blanks', '   ', ['Ann Ångström', '<b>Ben</b>']],
    ['what would be a pattern elsewhere', '.*', []]
  ])('finds people by %s', async (_, text, found) => {
    await openPicker();
    filterFor(text);
    expect(names()).toEqual(found);
  });

  it('still keeps to the filter when it is opened again', async () => {
    await openPicker();
    filterFor('ben');
    byQuery<HTMLDetailsElement>('details').open = false;
    await settle();
    await openPicker();
    expect(asked).toHaveLength(2);
    expect(names()).toEqual(['<b>Ben</b>']);
  });
});

describe('the bar', () => {
  const fold = (): HTMLButtonElement => byQuery('.emulator-fold');
  const folded = (): unknown[] => [
    byQuery('.emulator-bar').classList.contains('is-folded'),
    fold().getAttribute('aria-expanded'),
    fold().getAttribute('aria-label')
  ];

  it('is open at first, and says so', () => {
    setUpChrome();
    expect(folded()).toEqual([false, 'true', 'Fold the emulator bar']);
  });

  it('folds, and says how to get it back', () => {
    setUpChrome();
    fold().click();
    expect(folded()).toEqual([true, 'false', 'Unfold the emulator bar']);
  });

  it('is still folded on the next page', () => {
    setUpChrome();
    fold().click();
    showBar();
    setUpChrome();
    expect(folded()).toEqual([true, 'false', 'Unfold the emulator bar']);
  });

  it('is open on the next page when it was opened again', () => {
    setUpChrome();
    fold().click();
    fold().click();
    showBar();
    setUpChrome();
    expect(folded()).toEqual([false, 'true', 'Fold the emulator bar']);
  });

  it('is missed by nothing else on a page without it', () => {
    byQuery('.emulator-bar').remove();
    setUpChrome();
    byQuery<HTMLButtonElement>('.follow').click();
    expect(byQuery('.follow').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the button that follows a site', () => {
  it('is pressed, and pressed out again', () => {
    setUpChrome();
    const follow = byQuery<HTMLButtonElement>('.follow');
    follow.click();
    expect(follow.getAttribute('aria-pressed')).toBe('true');
    follow.click();
    expect(follow.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('an open menu', () => {
  let menu: HTMLDetailsElement;
  beforeEach(async () => {
    setUpChrome();
    menu = byQuery('details');
    await openPicker();
  });
  const press = (key: string): boolean =>
    byQuery('#emulator-filter').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

  it('closes on a click elsewhere', () => {
    byQuery<HTMLElement>('#elsewhere').click();
    expect(menu.open).toBe(false);
  });

  it('stays at a click inside it', () => {
    byQuery<HTMLElement>('#emulator-filter').click();
    expect(menu.open).toBe(true);
  });

  it('closes when the cursor goes elsewhere', () => {
    byQuery<HTMLElement>('#emulator-filter').focus();
    byQuery<HTMLElement>('#elsewhere').focus();
    expect(menu.open).toBe(false);
  });

  it('stays when the window loses the cursor, which goes to nothing on the page', () => {
    byQuery<HTMLElement>('#emulator-filter').focus();
    byQuery<HTMLElement>('#emulator-filter').blur();
    expect(menu.open).toBe(true);
  });

  it('closes on Escape and gives the cursor back to what opened it', () => {
    const summary = byQuery<HTMLElement>('summary');
    summary.tabIndex = 0;
    press('Escape');
    expect([menu.open, document.activeElement]).toEqual([false, summary]);
  });

  it('stays at any other key', () => {
    press('Enter');
    expect(menu.open).toBe(true);
  });

  it('takes no cursor on Escape once it is closed', () => {
    const elsewhere = byQuery<HTMLElement>('#elsewhere');
    menu.open = false;
    elsewhere.focus();
    press('Escape');
    expect(document.activeElement).toBe(elsewhere);
  });
});
