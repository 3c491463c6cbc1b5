import { cleanName } from '../../domain/cleanName';
import { type PersonDetails } from '../../domain/PersonDetails';
import { isEntity, rowsOf, textIn } from './wire';

/** Title and department out of SharePoint's own profile of somebody. Total. */
export function readProfile(answer: unknown): PersonDetails {
  const properties = rowsOf(isEntity(answer) ? answer['UserProfileProperties'] : undefined);
  const valueOf = (key: string): string | undefined => {
    const property = properties.find(some => textIn(some, 'Key') === key);
    return cleanName(textIn(property, 'Value') ?? '') || undefined;
  };
  const jobTitle = cleanName(textIn(answer, 'Title') ?? '') || valueOf('SPS-JobTitle');
  return Object.freeze({ jobTitle, department: valueOf('Department') });
}
