import * as React from 'react';
import { type Post } from '../../domain/Post';
import { type PostKey } from '../../domain/PostKey';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { AnswerForm } from '../composer/AnswerForm';
import { AuthorshipNote } from './AuthorshipNote';
import { DeleteQuestion } from './DeleteQuestion';
import { HiddenText } from './HiddenText';
import { isRepost } from './isRepost';
import { PostEditor } from './PostEditor';
import { PostMenu } from './PostMenu';
import { type PostMode } from './PostMode';
import { PostRow } from './PostRow';
import { PostStatus } from './PostStatus';
import { PostText } from './PostText';
import { QuotedPost } from './QuotedPost';

export interface PostIds {
  readonly name: string;
  readonly time: string;
  readonly text: string;
}

interface PostBodyProps {
  readonly entry: TimelineEntry;
  /** What is read and acted on: of a repost, the post it repeats. */
  readonly shown: Post;
  readonly maxCharacters: number;
  readonly canAct: boolean;
  readonly mode: PostMode;
  readonly ids: PostIds;
  onMode: React.Dispatch<React.SetStateAction<PostMode>>;
  onClosed(): void;
  onDelete(key: PostKey): void;
}

/** Below its author: the words, or the field to change them; what became of it; what to do with it. */
export function PostBody(props: PostBodyProps): React.ReactElement {
  const { entry, ids, mode, onMode, onClosed } = props;
  if (mode === 'edit')
    return <PostEditor entry={entry} maxCharacters={props.maxCharacters} onClose={onClosed} />;
  const why = entry.hiddenWhy;
  const words = <Words {...props} />;
  return (
    <>
      {why === undefined ? (
        words
      ) : (
        <HiddenText id={ids.text} why={why}>
          {words}
        </HiddenText>
      )}
      <PostStatus entry={entry} onEdit={() => onMode('edit')} />
      {entry.authorship && <AuthorshipNote post={entry.post} check={entry.authorship} onClose={onClosed} />}
      {entry.failure === undefined && <Row {...props} />}
      <Answering {...props} />
      <Deleting {...props} />
    </>
  );
}

function Words({ entry, shown, ids }: PostBodyProps): React.ReactElement {
  const isQuote = shown.subjectKey !== undefined && !isRepost(entry.post);
  const facets = shown.author.isVerified ? shown.extra?.facets : undefined;
  return (
    <>
      <PostText id={ids.text} text={shown.text} facets={facets} />
      {isQuote && <QuotedPost id={ids.text} subject={entry.subject} hiddenWhy={entry.subjectHiddenWhy} />}
    </>
  );
}

function Row({ entry, shown, canAct, mode, onMode }: PostBodyProps): React.ReactElement {
  return (
    <PostRow
      post={shown}
      tally={entry.tally}
      canAct={canAct}
      onReply={() => onMode('reply')}
      onQuote={() => onMode('quote')}
    >
      <PostMenu entry={entry} mode={mode} onMode={onMode} />
    </PostRow>
  );
}

function Answering({ shown, mode, maxCharacters, onClosed }: PostBodyProps): React.ReactElement | null {
  if (mode !== 'reply' && mode !== 'quote') return null;
  return <AnswerForm key={mode} to={shown} as={mode} maxCharacters={maxCharacters} onClose={onClosed} />;
}

function Deleting({ entry, mode, onMode, onClosed, onDelete }: PostBodyProps): React.ReactElement | null {
  const { hallway } = useApp();
  if (mode !== 'confirmDelete') return null;
  const { key } = entry.post;
  const confirm = (): void => {
    onMode('read');
    onDelete(key);
    void hallway.deletePost(key);
  };
  return <DeleteQuestion onConfirm={confirm} onCancel={onClosed} />;
}
