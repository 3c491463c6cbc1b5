import { badRequest } from '../GraphError';

type Shown = Readonly<Record<string, unknown>>;

/** What `$select` leaves; annotations and what was expanded stay. @throws GraphError 400 */
export function selected(shown: Shown, url: URL, kept: readonly string[] = []): Shown {
  const select = url.searchParams.get('$select');
  if (select === null) return shown;
  const wanted = select.split(',').map(name => name.trim().toLowerCase());
  const names = Object.keys(shown);
  const unknown = wanted.find(name => ![...names, ...kept].some(each => each.toLowerCase() === name));
  if (unknown !== undefined) throw badRequest(`Could not find a property named '${unknown}'.`);
  const isShown = (name: string): boolean =>
    name.startsWith('@') || kept.includes(name) || wanted.includes(name.toLowerCase());
  return Object.fromEntries(Object.entries(shown).filter(([name]) => isShown(name)));
}
