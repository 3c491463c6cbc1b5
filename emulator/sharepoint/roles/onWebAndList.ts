import { type Operation } from '../Operation';

/** The same operation on both things that carry rights: below `web` and below `web/lists/{list}`. */
export function onWebAndList(
  operation: Omit<Operation, 'address'> & { readonly below: string }
): readonly Operation[] {
  const { below, ...rest } = operation;
  return [
    { ...rest, name: `${rest.name} of the web`, address: `web/${below}` },
    { ...rest, name: `${rest.name} of a list`, address: `web/lists/{list}/${below}` }
  ];
}
