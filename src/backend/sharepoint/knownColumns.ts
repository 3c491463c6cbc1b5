import { ListDamagedError } from '../errors';

/** What is asked of a list: the columns of its schema, less those that turned out to be gone and can be done without. */
export interface KnownColumns {
  names(): readonly string[];
  /** Whether the same question is worth asking again, without the column that was missing. */
  doWithout(error: unknown): boolean;
  /** True while none is missing. */
  areWhole(): boolean;
  /** They may have been made anew. */
  expectAll(): void;
}

export function knownColumns(all: readonly string[], optional: readonly string[]): KnownColumns {
  const missing = new Set<string>();
  return {
    names: () => all.filter(name => !missing.has(name)),
    doWithout: error => {
      const column = error instanceof ListDamagedError ? error.column : undefined;
      if (column === undefined || !optional.includes(column) || missing.has(column)) return false;
      missing.add(column);
      return true;
    },
    areWhole: () => missing.size === 0,
    expectAll: () => missing.clear()
  };
}
