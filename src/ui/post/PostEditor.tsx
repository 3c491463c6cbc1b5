import * as React from 'react';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { useCopy } from '../common/useCopy';
import { TextField } from '../composer/TextField';
import { useTextBudget } from '../composer/useTextBudget';
import { unsavedEdits } from './unsavedEdits';

interface PostEditorProps {
  readonly entry: TimelineEntry;
  readonly maxCharacters: number;
  onClose(): void;
}

/** A post, in place, as text to change. What was typed is there again when it is opened again. */
export function PostEditor({ entry, maxCharacters, onClose }: PostEditorProps): React.ReactElement {
  const { strings } = useApp();
  const { text, write, save } = useEdit(entry, onClose);
  const budget = useTextBudget(text, maxCharacters);
  const canSave = budget.problem === undefined && !entry.isGone;
  const { hallway } = useApp();
  const { key } = entry.post;
  React.useEffect(() => hallway.holdPost(key), [hallway, key]);
  return (
    <div className="hw-editor">
      <TextField
        label={strings.postEditLabel}
        text={text}
        budget={budget}
        shouldTakeFocus
        onChange={write}
        onSubmit={() => canSave && save()}
        onEscape={onClose}
      />
      {entry.isGone && (
        <p className="hw-editor-gone" role="alert">
          <bdi>{strings.editGone}</bdi>
        </p>
      )}
      <div className="hw-row hw-row--end">
        {entry.isGone && <CopyText text={text} />}
        <Button onClick={onClose}>{strings.cancel}</Button>
        {!entry.isGone && (
          <Button look="primary" disabled={!canSave} onClick={save}>
            {strings.postSave}
          </Button>
        )}
      </div>
    </div>
  );
}

function CopyText({ text }: { text: string }): React.ReactElement {
  const { strings } = useApp();
  const copy = useCopy({ done: strings.announceTextCopied, refused: strings.announceTextCopyRefused });
  return <Button onClick={() => copy(text)}>{strings.copyText}</Button>;
}

interface Edit {
  readonly text: string;
  write(text: string): void;
  save(): void;
}

function useEdit({ post, sending }: TimelineEntry, onClose: () => void): Edit {
  const { hallway } = useApp();
  const [text, setText] = React.useState(() => unsavedEdits.get(post.key) ?? post.text);
  const write = (written: string): void => {
    setText(written);
    unsavedEdits.set(post.key, written);
  };
  const save = (): void => {
    unsavedEdits.delete(post.key);
    onClose();
    if (text !== post.text || sending === 'failed') void hallway.editPost(post.key, text);
  };
  return { text, write, save };
}
