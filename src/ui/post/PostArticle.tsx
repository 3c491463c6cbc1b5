import * as React from 'react';
import { type PostKey } from '../../domain/PostKey';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Avatar } from '../common/Avatar';
import { AuthorshipNote } from './AuthorshipNote';
import { DeleteQuestion } from './DeleteQuestion';
import { PostEditor } from './PostEditor';
import { PostHeader } from './PostHeader';
import { PostMenuButton } from './PostMenuButton';
import { PostStatus } from './PostStatus';
import { PostText } from './PostText';
import { usePostActions } from './usePostActions';

export interface PostArticleProps {
  readonly entry: TimelineEntry;
  readonly maxCharacters: number;
  /** From 1, for screen readers. */
  readonly position: number;
  /** -1 while nobody knows how many there are. */
  readonly total: number;
  readonly isMarked: boolean;
  /** Called with the post that goes, before it goes, so that focus can be kept near. */
  onDelete(key: PostKey): void;
}

type Mode = 'read' | 'menu' | 'edit' | 'confirmDelete';

/** One post, with what its reader may do with it. */
export const PostArticle = React.memo(Article, isSameArticle);

/** Entries are made anew with every change of the state; only a change of this one needs drawing. */
function isSameArticle(
  { entry: one, ...before }: PostArticleProps,
  { entry: other, ...after }: PostArticleProps
): boolean {
  return isShallowEqual(one, other) && isShallowEqual(before, after);
}

function isShallowEqual<Value extends object>(one: Value, other: Value): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof Value)[];
  return names.every(name => Object.is(one[name], other[name]));
}

function Article(props: PostArticleProps): React.ReactElement {
  const { entry, position, total, isMarked } = props;
  const { post } = entry;
  const article = React.useRef<HTMLElement>(null);
  const [mode, setMode] = React.useState<Mode>('read');
  const ids = idsOf(post.key);
  return (
    <article
      ref={article}
      className={isMarked ? 'hw-post hw-post--marked' : 'hw-post'}
      data-post-key={post.key}
      tabIndex={0}
      aria-posinset={position}
      aria-setsize={total}
      aria-labelledby={`${ids.name} ${ids.time}`}
      aria-describedby={mode === 'edit' ? undefined : ids.text}
      onKeyDown={event => {
        if (!isMenuKey(event)) return;
        event.preventDefault();
        setMode('menu');
      }}
    >
      <Avatar person={post.author} />
      <div className="hw-post-main">
        <PostHeader post={post} authorDetails={entry.authorDetails} ids={ids}>
          <Actions entry={entry} mode={mode} onMode={setMode} />
        </PostHeader>
        <PostBody
          {...props}
          mode={mode}
          textId={ids.text}
          onMode={setMode}
          onClosed={() => {
            setMode('read');
            article.current?.focus({ preventScroll: true });
          }}
        />
      </div>
    </article>
  );
}

interface PostIds {
  readonly name: string;
  readonly time: string;
  readonly text: string;
}

function idsOf(key: PostKey): PostIds {
  return { name: `hw-name-${key}`, time: `hw-time-${key}`, text: `hw-text-${key}` };
}

/** The menu key, or Shift and F10, on the post itself; within it they belong to what has the focus. */
function isMenuKey(event: React.KeyboardEvent): boolean {
  if (event.target !== event.currentTarget) return false;
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

interface ActionsProps {
  readonly entry: TimelineEntry;
  readonly mode: Mode;
  onMode: React.Dispatch<React.SetStateAction<Mode>>;
}

function Actions({ entry, mode, onMode }: ActionsProps): React.ReactElement | null {
  const actions = usePostActions(entry, {
    startEdit: () => onMode('edit'),
    startDelete: () => onMode('confirmDelete')
  });
  if (actions.length === 0) return null;
  // Choosing an action closes the menu too, and must not be undone by that.
  const closeMenu = (now: Mode): Mode => (now === 'menu' ? 'read' : now);
  return (
    <PostMenuButton
      authorName={entry.post.author.displayName}
      actions={actions}
      isOpen={mode === 'menu'}
      onToggle={isOpen => onMode(isOpen ? 'menu' : closeMenu)}
    />
  );
}

interface PostBodyProps extends PostArticleProps {
  readonly mode: Mode;
  readonly textId: string;
  onMode(mode: Mode): void;
  onClosed(): void;
}

function PostBody(props: PostBodyProps): React.ReactElement {
  const { entry, mode, onMode, onClosed, onDelete } = props;
  const { hallway } = useApp();
  const { key, text } = entry.post;
  if (mode === 'edit')
    return <PostEditor entry={entry} maxCharacters={props.maxCharacters} onClose={onClosed} />;
  const confirm = (): void => {
    onMode('read');
    onDelete(key);
    void hallway.deletePost(key);
  };
  return (
    <>
      <PostText id={props.textId} text={text} />
      <PostStatus entry={entry} onEdit={() => onMode('edit')} />
      {entry.authorship && <AuthorshipNote post={entry.post} check={entry.authorship} onClose={onClosed} />}
      {mode === 'confirmDelete' && <DeleteQuestion onConfirm={confirm} onCancel={onClosed} />}
    </>
  );
}
