import * as React from 'react';
import { type Post } from '../../domain/Post';
import { useApp } from '../app/AppContext';
import { fillText } from '../common/fillText';
import { ComposerForm } from './ComposerForm';
import { besideOf } from './besideOf';
import { useDraft } from './useDraft';
import { mentionsIn } from './mentionsIn';

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
  const draft = useDraft(hallway, of);
  const { text, mentions } = draft;
  const { displayName: name } = to.author;
  return (
    <ComposerForm
      label={fillText(as === 'reply' ? strings.postReplyTo : strings.quoteLabel, { name })}
      placeholder={as === 'reply' ? strings.replyPlaceholder : strings.quotePlaceholder}
      submitLabel={as === 'reply' ? strings.postReply : strings.composerSubmit}
      text={text}
      maxCharacters={maxCharacters}
      mentions={mentionsIn(draft)}
      onSubmit={() => {
        draft.handOver();
        void hallway.publishPost(text, besideOf(mentions, of));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
