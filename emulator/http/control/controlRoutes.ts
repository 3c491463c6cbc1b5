import { type Route } from '../Route';
import { moveClock, readClock } from './clock';
import { loadDirectory } from './directory';
import { addFaults, readFaults, removeFaults } from './faults';
import { loadGroups } from './groups';
import { readMeters, resetMeters } from './meters';
import { clearNotifications, readNotifications } from './notifications';
import { signIn, token } from './signIn';
import { addSite, listSites } from './sites';
import { readSwitches, setSwitches } from './switches';

/** The emulator's own addresses. They need no sign-in and are not counted. */
export const controlRoutes: readonly Route[] = [
  ...[loadGroups, readNotifications, clearNotifications],
  ...[readFaults, addFaults, removeFaults],
  ...[signIn, token, loadDirectory, addSite, listSites],
  ...[readMeters, resetMeters, readClock, moveClock, readSwitches, setSwitches]
];
