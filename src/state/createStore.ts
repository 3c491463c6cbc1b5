import { type Unsubscribe } from './Platform';

/** One immutable value and those who want to know when it is replaced. */
export interface Store<T> {
  read(): T;
  update(change: (value: T) => T): void;
  subscribe(listener: () => void): Unsubscribe;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    update: change => {
      const next = change(value);
      if (next === value) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: listener => {
      // A wrapper of its own, so that subscribing the same function twice counts twice.
      const own = (): void => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    }
  };
}
