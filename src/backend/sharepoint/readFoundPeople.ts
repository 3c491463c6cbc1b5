import { cleanName } from '../../domain/cleanName';
import { type FoundPerson } from '../../domain/Person';
import { upnOfLogin } from './loginName';
import { isEntity, textIn } from './wire';

/** The people among what SharePoint's picker offers, which comes as JSON within JSON. Total. */
export function readFoundPeople(answer: unknown, most: number): readonly FoundPerson[] {
  return offeredIn(answer)
    .flatMap(offer => foundIn(offer))
    .slice(0, most);
}

function offeredIn(answer: unknown): readonly unknown[] {
  try {
    const offered: unknown = typeof answer === 'string' ? JSON.parse(answer) : answer;
    return Array.isArray(offered) ? offered : [];
  } catch {
    return [];
  }
}

function foundIn(offer: unknown): readonly FoundPerson[] {
  if (!isEntity(offer)) return [];
  const upn = upnOfLogin(textIn(offer, 'Key'));
  if (upn === undefined || textIn(offer, 'EntityType') !== 'User') return [];
  const name = (entity: unknown, property: string): string => cleanName(textIn(entity, property) ?? '');
  const data = offer['EntityData'];
  return [
    Object.freeze({
      upn,
      displayName: name(offer, 'DisplayText') || upn,
      jobTitle: name(data, 'Title') || undefined,
      department: name(data, 'Department') || undefined
    })
  ];
}
