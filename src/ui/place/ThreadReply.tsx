import * as React from 'react';
import { type Post } from '../../domain/Post';
import { type Me } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Avatar } from '../common/Avatar';
import { AnswerForm } from '../composer/AnswerForm';
import { ComposerInvite } from '../composer/ComposerInvite';

interface ThreadReplyProps {
  readonly me: Me;
  readonly to: Post;
  readonly maxCharacters: number;
}

/** At the end of a conversation: one line that invites to go on with it. */
export function ThreadReply({ me, to, maxCharacters }: ThreadReplyProps): React.ReactElement {
  const { hallway, strings } = useApp();
  const [isOpen, setIsOpen] = React.useState(false);
  const invite = React.useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
    // Once the line is there again.
    window.setTimeout(() => invite.current?.focus({ preventScroll: true }));
  };
  return (
    <div className="hw-thread-reply">
      <Avatar person={me} />
      {isOpen ? (
        <AnswerForm to={to} as="reply" maxCharacters={maxCharacters} onClose={close} />
      ) : (
        <ComposerInvite
          ref={invite}
          invitation={strings.replyPlaceholder}
          draft={hallway.readDraft({ parentKey: to.key })}
          isOpen={false}
          onOpen={() => setIsOpen(true)}
        />
      )}
    </div>
  );
}
