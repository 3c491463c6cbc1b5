import * as React from 'react';
import { type Post } from '../../domain/Post';
import { useApp } from '../app/AppContext';
import { fillText } from '../common/fillText';
import { ComposerForm } from './ComposerForm';
import { besideOf } from './besideOf';
import { useDraft } from './useDraft';
import { useMentions } from './useMentions';

interface AnswerFormProps {
  readonly to: Post;
  readonly as: 'reply' | 'quote';
  readonly maxCharacters: number;
  onClose(): void;
}

/** A reply or a quote, written below the post it belongs to; it has a draft of its own. */
export function AnswerForm({ to, as, maxCharacters, onClose }: AnswerFormProps): React.ReactElement {
  const { hallway, strings } = useApp();
  const of = React.useMemo(
    () => (as === 'reply' ? { parentKey: to.key } : { subjectKey: to.key }),
    [as, to.key]
  );
  const { text, write, handOver } = useDraft(hallway, of);
  const mentions = useMentions(text, write);
  const { displayName: name } = to.author;
  return (
    <ComposerForm
      label={fillText(as === 'reply' ? strings.postReplyTo : strings.quoteLabel, { name })}
      placeholder={as === 'reply' ? strings.replyPlaceholder : strings.quotePlaceholder}
      submitLabel={as === 'reply' ? strings.postReply : strings.composerSubmit}
      text={text}
      maxCharacters={maxCharacters}
      mentions={mentions}
      onSubmit={() => {
        handOver();
        mentions.forget();
        void hallway.publishPost(text, besideOf(mentions.picked, of));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
