import { type TenantUser } from '../../store/Directory';
import { chance } from './chance';
import { type LocalTime, localTime } from './localTime';

/** Values of https://learn.microsoft.com/graph/api/resources/presence that occur here. */
export interface Presence {
  readonly availability:
    'Available' | 'Away' | 'BeRightBack' | 'Busy' | 'DoNotDisturb' | 'Offline' | 'PresenceUnknown';
  readonly activity:
    | 'Available'
    | 'Away'
    | 'BeRightBack'
    | 'InACall'
    | 'InAMeeting'
    | 'Offline'
    | 'OutOfOffice'
    | 'PresenceUnknown'
    | 'Presenting';
}

const HOUR = 60;
const SLOT_MINUTES = 30;

/**
 * What Teams would show of somebody at an instant: at a desk on weekdays, with lunch, meetings and calls, and offline at
 * night. It depends on the person, the day in the person's own zone and the half hour, so two calls always agree.
 */
export function presenceAt(person: TenantUser, nowMs: number): Presence {
  if (person.userType === 'Guest') return { availability: 'PresenceUnknown', activity: 'PresenceUnknown' };
  const time = localTime(nowMs, person.timeZone);
  const day = `${person.entraId}|${time.date}`;
  if (!person.accountEnabled || time.isWeekend) return OFFLINE;
  if (chance(`${day}|off`) < 0.05) return { availability: 'Away', activity: 'OutOfOffice' };
  return atWork(day, time);
}

const OFFLINE: Presence = { availability: 'Offline', activity: 'Offline' };

function atWork(day: string, { minutes }: LocalTime): Presence {
  const starts = 7.5 * HOUR + 2 * HOUR * chance(`${day}|start`);
  const ends = starts + 8 * HOUR + HOUR * chance(`${day}|end`);
  if (minutes < starts || minutes >= ends) return OFFLINE;
  const lunch = 11.75 * HOUR + HOUR * chance(`${day}|lunch`);
  if (minutes >= lunch && minutes < lunch + 30 + 20 * chance(`${day}|meal`))
    return { availability: 'Away', activity: 'Away' };
  return during(chance(`${day}|${Math.floor(minutes / SLOT_MINUTES)}`));
}

/** Of ten half hours somebody is free in six, meets in two, and is on the phone or just away in the others. */
function during(draw: number): Presence {
  if (draw < 0.6) return { availability: 'Available', activity: 'Available' };
  if (draw < 0.77) return { availability: 'Busy', activity: 'InAMeeting' };
  if (draw < 0.8) return { availability: 'DoNotDisturb', activity: 'Presenting' };
  if (draw < 0.9) return { availability: 'Busy', activity: 'InACall' };
  return { availability: 'BeRightBack', activity: 'BeRightBack' };
}
