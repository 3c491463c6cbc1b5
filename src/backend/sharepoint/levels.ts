import { type LevelName } from './ListSchema';
import { type Permission } from './permissions';

export interface LevelSchema {
  readonly name: LevelName;
  readonly description: string;
  readonly permissions: readonly Permission[];
}

/** What anybody needs to open a page and call REST. */
const reading: readonly Permission[] = [
  'viewListItems',
  'openItems',
  'viewVersions',
  'viewApplicationPages',
  'open',
  'viewPages',
  'browseUserInfo',
  'useRemoteInterfaces'
];

const writing: readonly Permission[] = [...reading, 'addListItems', 'editListItems', 'deleteListItems'];

/**
 * Permission levels of Hallway. SharePoint's own Contribute may delete versions, so edits could be hidden, and its
 * Edit may change the list itself, so anybody could lift the rule that nobody touches another's row.
 */
export const hallwayLevels: readonly LevelSchema[] = [
  { name: 'Hallway Member', description: 'Reads all, writes own.', permissions: writing },
  {
    name: 'Hallway Contributor',
    description: 'Reads and adds, but never changes or deletes.',
    permissions: [...reading, 'addListItems']
  },
  {
    name: 'Hallway Moderator',
    description: 'May also edit and delete what others wrote.',
    permissions: [...writing, 'overrideListBehaviors']
  }
];

export const membersGroup = 'Hallway Members';
export const moderatorsGroup = 'Hallway Moderators';
