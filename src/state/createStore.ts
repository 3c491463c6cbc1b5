import { type Unsubscribe } from './Platform';

/** One immutable value and those who want to know when it is replaced. */
export interface Store<T> {
  read(): T;
  update(change: (value: T) => T): void;
  /** The last value: whatever comes after it is too late. */
  end(value: T): void;
  subscribe(listener: () => void): Unsubscribe;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  let isEnded = false;
  const listeners = new Set<() => void>();
  const replace = (next: T): void => {
    if (next === value || isEnded) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    read: () => value,
    update: change => replace(change(value)),
    end: last => {
      replace(last);
      isEnded = true;
    },
    subscribe: listener => {
      // A wrapper of its own, so that subscribing the same function twice counts twice.
      const own = (): void => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    }
  };
}
