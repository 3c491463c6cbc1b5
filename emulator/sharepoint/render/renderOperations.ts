import { type Operation } from '../Operation';
import { renderListDataAsStream } from './renderListDataAsStream';

export const renderOperations: readonly Operation[] = [renderListDataAsStream];
