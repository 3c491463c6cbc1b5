import { authorOfPostKey } from '../../domain/PostKey';
import { type Besides } from './Write';

/** Whether this is what a post may have beside its text; a version without replies and mentions kept none of it. */
export function areBesides({
  rootKey,
  parentKey,
  subjectKey,
  mentions = []
}: Readonly<Partial<Record<keyof Besides, unknown>>>): boolean {
  const keys = [rootKey, parentKey, subjectKey].filter(key => key !== undefined);
  return (
    keys.every(key => authorOfPostKey(key) !== undefined) &&
    Array.isArray(mentions) &&
    mentions.every(isMention)
  );
}

function isMention(value: unknown): boolean {
  const { upn, start, end } = (value ?? {}) as Record<string, unknown>;
  return typeof upn === 'string' && Number.isSafeInteger(start) && Number.isSafeInteger(end);
}
