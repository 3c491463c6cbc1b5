import { type FoundPerson } from '../domain/Person';
import { type Work } from './Work';

/** Whom a picker may offer. Nobody where nobody can be asked: the name that was typed stays as it is. */
export async function findPeople({ people }: Work, text: string): Promise<readonly FoundPerson[]> {
  if (!people || text.trim() === '') return [];
  try {
    return await people.findPeople(text.trim());
  } catch {
    return [];
  }
}
