import { type Operation } from '../Operation';
import { subwebInfos, subwebs, subwebsForCaller } from './subwebs';

export const subwebOperations: readonly Operation[] = [subwebs, subwebInfos, subwebsForCaller];
