import { OfflineError } from './errors';

/**
 * Loads a script when it is first needed. Whoever cannot get it cannot reach SharePoint either: OfflineError, and whoever
 * needs it next tries again.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined;
  return () => {
    coming ??= load().catch((error: unknown) => {
      coming = undefined;
      throw new OfflineError({ act: 'load', target: 'script', detail: String(error) });
    });
    return coming;
  };
}
