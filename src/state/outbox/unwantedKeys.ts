import { type Platform } from '../Platform';

/** What is given up while it is on its way: whichever tab is sending it does not send it under another key. */
export interface UnwantedKeys {
  add(key: string): void;
  remove(key: string): void;
  has(key: string): boolean;
}

/** Kept on the device, so that all its tabs know. */
export function unwantedKeys({ storage }: Platform, outboxName: string): UnwantedKeys {
  const nameOf = (key: string): string => `${outboxName}|${key}`;
  return {
    add: key => storage.write(nameOf(key), 'unwanted'),
    remove: key => storage.remove(nameOf(key)),
    has: key => storage.read(nameOf(key)) !== undefined
  };
}
