import * as React from 'react';
import { useApp } from '../app/AppContext';

interface ComposerInviteProps {
  readonly invitation: string;
  readonly draft: string;
  readonly isOpen: boolean;
  onOpen(): void;
}

/** The closed composer: looks like the field it becomes, and shows what is waiting in it. */
export const ComposerInvite = React.forwardRef<HTMLButtonElement, ComposerInviteProps>(
  function ComposerInvite({ invitation, draft, isOpen, onOpen }, ref) {
    const { strings } = useApp();
    const hasDraft = draft.trim() !== '';
    return (
      <button ref={ref} type="button" className="hw-invite" aria-expanded={isOpen} onClick={onOpen}>
        {hasDraft && <span className="hw-invite-draft">{strings.composerDraft}</span>}
        {hasDraft ? (
          <span className="hw-invite-text hw-invite-text--draft" dir="auto">
            {draft.trim().slice(0, 160)}
          </span>
        ) : (
          <span className="hw-invite-text">{invitation}</span>
        )}
      </button>
    );
  }
);
