import { FULL_MASK, maskOf } from '../permissions/permissionMasks';

/** The levels of every new site. Masks and ids: recorded answers in pnp/pnpcore. */
export const DEFAULT_ROLES = [
  {
    id: 1073741829,
    name: 'Full Control',
    description: 'Has full control.',
    mask: FULL_MASK,
    order: 1,
    roleTypeKind: 5,
    hidden: false
  },
  {
    id: 1073741828,
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    mask: maskOf(432, 1012866047),
    order: 32,
    roleTypeKind: 4,
    hidden: false
  },
  {
    id: 1073741830,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    mask: maskOf(432, 1011030767),
    order: 48,
    roleTypeKind: 6,
    hidden: false
  },
  {
    id: 1073741827,
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    mask: maskOf(432, 1011028719),
    order: 64,
    roleTypeKind: 3,
    hidden: false
  },
  {
    id: 1073741826,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    mask: maskOf(176, 138612833),
    order: 128,
    roleTypeKind: 2,
    hidden: false
  },
  {
    id: 1073741825,
    name: 'Limited Access',
    description:
      'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    mask: maskOf(48, 134287360),
    order: 160,
    roleTypeKind: 1,
    hidden: true
  }
] as const;

export const FULL_CONTROL_ID = 1073741829;
export const EDIT_ID = 1073741830;
export const READ_ID = 1073741826;
export const LIMITED_ACCESS_ID = 1073741825;
