import { type Call } from '../Call';

/** The arguments in the address, by name in lower case, or by their position: `checkin('done', 1)`. */
export function callArguments({ args }: Call): Readonly<Record<string, string>> {
  const named = Object.create(null) as Record<string, string>;
  for (const [at, { name, value }] of args.entries()) named[name === '' ? String(at) : name] = value;
  return named;
}

export function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}
