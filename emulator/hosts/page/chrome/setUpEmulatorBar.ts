interface Person {
  readonly upn: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly department: string;
}

const foldedKey = 'emulator-bar-folded';

/** Lets one sign in as anybody of the tenant, and folds the bar away. */
export function setUpEmulatorBar(): void {
  const bar = document.querySelector<HTMLElement>('.emulator-bar');
  const list = document.querySelector<HTMLUListElement>('#emulator-persons');
  const picker = bar?.querySelector('details');
  const filter = document.querySelector<HTMLInputElement>('#emulator-filter');
  if (!bar || !list || !picker || !filter) return;
  let people: Person[] = [];
  picker.addEventListener('toggle', () => {
    if (!picker.open) return;
    filter.focus();
    void loadPeople().then(loaded => {
      people = loaded;
      showPeople(list, people, filter.value);
    });
  });
  filter.addEventListener('input', () => showPeople(list, people, filter.value));
  setUpFolding(bar);
}

async function loadPeople(): Promise<Person[]> {
  const response = await fetch('/_emulator/signin', { headers: { accept: 'application/json' } });
  return (await response.json()) as Person[];
}

function showPeople(list: HTMLUListElement, people: readonly Person[], wanted: string): void {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matching = people.filter(person => {
    const text = Object.values(person).join(' ').toLocaleLowerCase();
    return words.every(word => text.includes(word));
  });
  list.replaceChildren(...matching.map(person => personItem(person, list.dataset.current ?? '')));
}

function personItem(person: Person, currentUpn: string): HTMLLIElement {
  const link = document.createElement('a');
  const here = location.pathname + location.search;
  link.href = `/_emulator/signin?user=${encodeURIComponent(person.upn)}&to=${encodeURIComponent(here)}`;
  if (person.upn === currentUpn) link.setAttribute('aria-current', 'true');
  const name = document.createElement('span');
  name.textContent = person.displayName;
  const role = document.createElement('small');
  role.textContent = [person.jobTitle, person.department].filter(Boolean).join(', ');
  link.append(name, role);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function setUpFolding(bar: HTMLElement): void {
  const button = bar.querySelector<HTMLButtonElement>('.emulator-fold');
  const fold = (isFolded: boolean): void => {
    bar.classList.toggle('is-folded', isFolded);
    button?.setAttribute('aria-expanded', String(!isFolded));
    button?.setAttribute('aria-label', isFolded ? 'Unfold the emulator bar' : 'Fold the emulator bar');
  };
  fold(localStorage.getItem(foldedKey) === 'true');
  button?.addEventListener('click', () => {
    const isFolded = !bar.classList.contains('is-folded');
    localStorage.setItem(foldedKey, String(isFolded));
    fold(isFolded);
  });
}
