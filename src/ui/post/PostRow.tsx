import * as React from 'react';
import { type Post } from '../../domain/Post';
import { emptyTally, type Tally } from '../../domain/Tally';
import { useApp } from '../app/AppContext';
import { fillText } from '../common/fillText';
import { ArrowRepeatAll20Regular, ArrowReply20Regular, Heart20Filled, Heart20Regular } from '../common/icons';
import { CountedAction } from './CountedAction';
import { CountOnly } from './CountOnly';
import { countLabel, type PostCount, shownCount } from './countLabel';
import { MenuButton } from './MenuButton';
import { type PostAction } from './usePostActions';

interface PostRowProps {
  /** What is answered, shared and liked: of a repost, the post it repeats. */
  readonly post: Post;
  readonly tally: Tally | undefined;
  /** False for who may only read: he sees the counts. */
  readonly canAct: boolean;
  /** The button with three dots. */
  readonly children: React.ReactNode;
  onReply(): void;
  onQuote(): void;
}

/** What one may do with a post, and what others made of it. Room for the counts is kept, so that they move nothing. */
export function PostRow({ children, ...row }: PostRowProps): React.ReactElement {
  const { post, tally = emptyTally, canAct, onReply, onQuote } = row;
  const counts = countsOf(tally);
  return (
    <div className="hw-post-row">
      {canAct ? (
        <>
          <Reply post={post} count={counts.replies} onReply={onReply} />
          <Repost post={post} tally={tally} count={counts.reposts} onQuote={onQuote} />
          <Like post={post} tally={tally} count={counts.likes} />
        </>
      ) : (
        <>
          <CountOnly icon={<ArrowReply20Regular />} count={counts.replies} />
          <CountOnly icon={<ArrowRepeatAll20Regular />} count={counts.reposts} />
          <CountOnly icon={<Heart20Regular />} count={counts.likes} />
        </>
      )}
      <span className="hw-post-more">{children}</span>
    </div>
  );
}

function countsOf(tally: Tally): Readonly<Record<'replies' | 'reposts' | 'likes', PostCount>> {
  const { replies, reposts, quotes, reactions, atLeast } = tally;
  const likes = [...reactions.values()].reduce((sum, one) => sum + one, 0);
  return {
    replies: { number: replies, of: 'replies', isAtLeast: atLeast.includes('replies') },
    reposts: { number: reposts + quotes, of: 'reposts', isAtLeast: atLeast.includes('reposts') },
    likes: { number: likes, of: 'likes', isAtLeast: atLeast.includes('reactions') }
  };
}

interface ActProps {
  readonly post: Post;
  readonly count: PostCount;
}

function Reply({ post, count, onReply }: ActProps & { onReply(): void }): React.ReactElement {
  const { strings } = useApp();
  return (
    <CountedAction
      label={fillText(strings.postReplyTo, { name: post.author.displayName })}
      icon={<ArrowReply20Regular />}
      count={count}
      onClick={onReply}
    />
  );
}

function Repost({
  post,
  tally,
  count,
  onQuote
}: ActProps & { readonly tally: Tally; onQuote(): void }): React.ReactElement {
  const app = useApp();
  const { hallway, strings, locale } = app;
  const [isOpen, setIsOpen] = React.useState(false);
  const isMine = tally.myRepost !== undefined;
  const actions: readonly PostAction[] = [
    {
      name: 'repost',
      label: isMine ? strings.postUndoRepost : strings.postRepost,
      run: () => void hallway.repost(post.key, !isMine)
    },
    { name: 'quote', label: strings.postQuote, run: onQuote }
  ];
  return (
    <MenuButton
      label={countLabel(strings.postRepost, count, app)}
      className={isMine ? 'hw-action hw-action--mine' : 'hw-action'}
      actions={actions}
      isOpen={isOpen}
      onToggle={setIsOpen}
    >
      <ArrowRepeatAll20Regular />
      <span className="hw-action-count">{shownCount(count, locale)}</span>
    </MenuButton>
  );
}

function Like({ post, tally, count }: ActProps & { readonly tally: Tally }): React.ReactElement {
  const { hallway, strings } = useApp();
  const isMine = tally.myReaction !== undefined;
  return (
    <CountedAction
      label={strings.postLike}
      word={isMine ? strings.postLiked : undefined}
      icon={isMine ? <Heart20Filled /> : <Heart20Regular />}
      count={count}
      isPressed={isMine}
      onClick={() => void hallway.react(post.key, tally.myReaction ?? 'like', !isMine)}
    />
  );
}
