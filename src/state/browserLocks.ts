import { type Locks } from './Platform';

/** Locks over all tabs, where the browser has them; else each tab keeps order within itself, and keys do the rest. */
export function browserLocks(tab: Window): Locks {
  const manager = (tab.navigator as { locks?: LockManager }).locks;
  if (!manager) return tabLocks();
  return { hold: (name, work) => manager.request(name, work) as Promise<Awaited<ReturnType<typeof work>>> };
}

/** One holder at a time within this tab. */
export function tabLocks(): Locks {
  const last = new Map<string, Promise<unknown>>();
  return {
    async hold(name, work) {
      const held = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, held);
      try {
        return await held;
      } finally {
        if (last.get(name) === held) last.delete(name);
      }
    }
  };
}
