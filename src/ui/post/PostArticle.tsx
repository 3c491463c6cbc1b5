import * as React from 'react';
import { type PostKey } from '../../domain/PostKey';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { isRepost } from './isRepost';
import { PostAvatar } from './PostAvatar';
import { PostBody, type PostIds } from './PostBody';
import { PostContext } from './PostContext';
import { PostHeader } from './PostHeader';
import { type PostMode } from './PostMode';
import { RepostUnknown } from './RepostUnknown';
import { threadOf } from './threadOf';

export interface PostArticleProps {
  readonly entry: TimelineEntry;
  readonly maxCharacters: number;
  /** From 1, for screen readers. */
  readonly position: number;
  /** -1 while nobody knows how many there are. */
  readonly total: number;
  readonly isMarked: boolean;
  /** False for who may only read. */
  readonly canAct: boolean;
  /** root: what a thread began with, drawn larger; reply: within its thread; feed: anywhere else. */
  readonly role?: 'feed' | 'root' | 'reply';
  /** Called with the post that goes, before it goes, so that focus can be kept near. */
  onDelete(key: PostKey): void;
}

/** One post, with what its reader may do with it. An entry is another only when something of it is. */
export const PostArticle = React.memo(Article);

function Article(props: PostArticleProps): React.ReactElement {
  const { entry, position, total, role = 'feed' } = props;
  const { post, subject } = entry;
  const article = React.useRef<HTMLElement>(null);
  const [mode, setMode] = React.useState<PostMode>('read');
  const openThread = useOpenThread(props);
  const ids = idsOf(post.key);
  const shown = isRepost(post) ? subject : post;
  return (
    <article
      ref={article}
      className={classOf(props)}
      data-post-key={post.key}
      tabIndex={0}
      aria-posinset={position}
      aria-setsize={total}
      aria-labelledby={`${ids.name} ${ids.time}`}
      aria-describedby={mode === 'edit' ? undefined : ids.text}
      onClick={event => isOnNothing(event) && openThread()}
      onKeyDown={event => pressed(event, { openThread, openMenu: () => setMode('menu') })}
    >
      <PostContext entry={entry} isInThread={role === 'reply'} />
      {shown === undefined || shown === 'gone' ? (
        <RepostUnknown entry={entry} ids={ids} />
      ) : (
        <>
          <PostAvatar author={shown.author} post={post.key} />
          <div className="hw-post-main">
            <PostHeader
              post={shown}
              authorDetails={shown === post ? entry.authorDetails : undefined}
              ids={ids}
            />
            <PostBody
              {...props}
              shown={shown}
              mode={mode}
              ids={ids}
              onMode={setMode}
              onClosed={() => {
                setMode('read');
                article.current?.focus({ preventScroll: true });
              }}
            />
          </div>
        </>
      )}
    </article>
  );
}

function classOf({ isMarked, role }: PostArticleProps): string {
  const classes = ['hw-post'];
  if (isMarked) classes.push('hw-post--marked');
  if (role === 'root') classes.push('hw-post--root');
  return classes.join(' ');
}

function idsOf(key: PostKey): PostIds {
  return { name: `hw-name-${key}`, time: `hw-time-${key}`, text: `hw-text-${key}` };
}

interface Keys {
  openThread(): void;
  openMenu(): void;
}

/** On the post itself; within it keys belong to what has the focus. */
function pressed(event: React.KeyboardEvent, { openThread, openMenu }: Keys): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter') openThread();
  if (!isMenuKey(event)) return;
  event.preventDefault();
  openMenu();
}

function isMenuKey({ key, shiftKey }: React.KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

const pressable =
  'a, button, textarea, input, select, [role="menu"], [role="listbox"], .hw-editor, .hw-post-check';

/** Neither on something that does something else, nor in a layer that is drawn elsewhere, nor at the end of marking text. */
function isOnNothing({ target, currentTarget, defaultPrevented }: React.MouseEvent): boolean {
  if (defaultPrevented || !(target instanceof Element) || !currentTarget.contains(target)) return false;
  return target.closest(pressable) === null && (window.getSelection()?.isCollapsed ?? true);
}

/** A post of a thread that is open already, or that the server has not yet, opens nothing. */
function useOpenThread({ entry, role = 'feed' }: PostArticleProps): () => void {
  const { goTo } = useApp();
  const { post, subject } = entry;
  const target = isRepost(post) ? subject : post;
  return () => {
    if (role !== 'feed' || target === undefined || target === 'gone' || target.id === undefined) return;
    goTo(threadOf(target), post.key);
  };
}
