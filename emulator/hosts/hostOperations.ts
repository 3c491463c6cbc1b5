import { type Operation } from '../sharepoint/Operation';
import { savePage } from './canvas/savePage';

/** What the pages need of SharePoint's REST interface for themselves. */
export const hostOperations: readonly Operation[] = [savePage];
