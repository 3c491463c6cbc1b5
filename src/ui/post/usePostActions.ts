import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { useCopy } from '../common/useCopy';
import { type StringKey } from '../strings';
import { isRepost } from './isRepost';

export interface PostAction {
  readonly name: 'copyLink' | 'check' | 'edit' | 'delete' | 'repost' | 'quote';
  readonly label: string;
  run(): void;
}

interface Starts {
  startEdit(): void;
  startDelete(): void;
}

type OwnAction = Exclude<PostAction['name'], 'repost' | 'quote'>;

const labels: Readonly<Record<OwnAction, StringKey>> = {
  copyLink: 'postCopyLink',
  check: 'postCheck',
  edit: 'postEdit',
  delete: 'postDelete'
};

/** What this user may do with this post, in the order shown. */
export function usePostActions(
  entry: TimelineEntry,
  { startEdit, startDelete }: Starts
): readonly PostAction[] {
  const { strings, linkOf, hallway } = useApp();
  const { post, sending, canEdit, canDelete } = entry;
  const action = (name: OwnAction, run: () => void): PostAction => ({
    name,
    label: strings[labels[name]],
    run
  });
  const copyLink = useCopy({ done: strings.announceCopied, refused: strings.announceCopyRefused });
  const actions: PostAction[] = [];
  if (linkOf && post.id !== undefined) actions.push(action('copyLink', () => copyLink(linkOf(post.key))));
  if (sending === 'settled' && post.id !== undefined)
    actions.push(action('check', () => void hallway.checkAuthorship(post.key)));
  // A repost has no words of its own to change, and is taken back where it was made.
  if (isRepost(post)) return actions;
  if (sending === 'settled' && canEdit) actions.push(action('edit', startEdit));
  if (sending === 'settled' && canDelete) actions.push(action('delete', startDelete));
  return actions;
}
