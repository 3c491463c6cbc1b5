import { type TenantUser } from '../../store/Directory';
import { type GraphCall } from '../GraphCall';
import { type Presence, presenceAt } from './presenceAt';

/** https://learn.microsoft.com/graph/api/resources/presence; nobody leaves a status message here. */
export function shownPresence({ tenant }: GraphCall, person: TenantUser): Readonly<Record<string, unknown>> {
  return entry(person.entraId, presenceAt(person, tenant.clock.now()));
}

/** Somebody Teams does not know. */
export function unknownPresence(id: string): Readonly<Record<string, unknown>> {
  return entry(id, { availability: 'PresenceUnknown', activity: 'PresenceUnknown' });
}

function entry(id: string, { availability, activity }: Presence): Readonly<Record<string, unknown>> {
  const isOutOfOffice = activity === 'OutOfOffice';
  return {
    ...{ id, availability, activity, statusMessage: null },
    outOfOfficeSettings: { message: null, isOutOfOffice }
  };
}
