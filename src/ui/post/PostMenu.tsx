import * as React from 'react';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { fillText } from '../common/fillText';
import { MoreHorizontal20Regular } from '../common/icons';
import { MenuButton } from './MenuButton';
import { type PostMode } from './PostMode';
import { usePostActions } from './usePostActions';

interface PostMenuProps {
  readonly entry: TimelineEntry;
  readonly mode: PostMode;
  onMode: React.Dispatch<React.SetStateAction<PostMode>>;
}

/** The button with three dots, where there is more to do. */
export function PostMenu({ entry, mode, onMode }: PostMenuProps): React.ReactElement | null {
  const { strings } = useApp();
  const actions = usePostActions(entry, {
    startEdit: () => onMode('edit'),
    startDelete: () => onMode('confirmDelete')
  });
  if (actions.length === 0) return null;
  // Choosing an action closes the menu too, and must not be undone by that.
  const closeMenu = (now: PostMode): PostMode => (now === 'menu' ? 'read' : now);
  return (
    <MenuButton
      label={fillText(strings.postMore, { name: entry.post.author.displayName })}
      actions={actions}
      isOpen={mode === 'menu'}
      onToggle={isOpen => onMode(isOpen ? 'menu' : closeMenu)}
    >
      <MoreHorizontal20Regular />
    </MenuButton>
  );
}
