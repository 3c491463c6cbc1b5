import * as React from 'react';
import { type Post } from '../../domain/Post';
import { useApp } from '../app/AppContext';
import { Avatar } from '../common/Avatar';
import { fillText } from '../common/fillText';
import { PlaceLink } from '../common/PlaceLink';
import { HiddenText } from './HiddenText';
import { PersonName } from './PersonName';
import { PostTime } from './PostTime';
import { threadOf } from './threadOf';

interface QuotedPostProps {
  /** Of the post that quotes. */
  readonly id: string;
  readonly subject: Post | 'gone' | undefined;
  /** Where a moderator has hidden what is quoted. */
  readonly hiddenWhy: string | undefined;
}

/** The post that is quoted, inset; while it is not known yet its room is kept. */
export function QuotedPost({ id, subject, hiddenWhy }: QuotedPostProps): React.ReactElement {
  const { strings } = useApp();
  if (subject === 'gone')
    return (
      <div className="hw-quote hw-quote--gone">
        <bdi>{strings.quoteGone}</bdi>
      </div>
    );
  if (subject === undefined) return <div className="hw-quote hw-quote--unknown" aria-hidden="true" />;
  const { author, text, createdAtMs } = subject;
  const words = (
    <PlaceLink className="hw-quote-text" place={threadOf(subject)} dir="auto">
      {text}
    </PlaceLink>
  );
  const name = author.displayName.trim() || strings.postUnknownAuthor;
  return (
    <blockquote className="hw-quote" aria-label={fillText(strings.quotedLabel, { name })}>
      <div className="hw-quote-who">
        <Avatar person={author} />
        <PersonName className="hw-post-name" author={author} />
        <PostTime id={`${id}-quoted`} atMs={createdAtMs} place={threadOf(subject)} />
      </div>
      {hiddenWhy === undefined ? (
        words
      ) : (
        <HiddenText id={`${id}-quoted-text`} why={hiddenWhy}>
          {words}
        </HiddenText>
      )}
    </blockquote>
  );
}
