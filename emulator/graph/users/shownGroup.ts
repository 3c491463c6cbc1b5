import { type DirectoryGroup } from '../../store/DirectoryGroups';

/**
 * A group among directory objects. Without a scope for groups only that it is there is told:
 * https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
 */
export function shownGroup(
  { id, displayName, mail, description }: DirectoryGroup,
  isReadable: boolean
): Record<string, string | boolean | null> {
  const details = { displayName, mail: mail || null, description: description || null };
  const hidden = { displayName: null, mail: null, description: null };
  return { '@odata.type': '#microsoft.graph.group', id, ...(isReadable ? details : hidden) };
}
