import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { tooLongText } from './tooLongText';
import { useInvitation } from './useInvitation';
import { TextField } from './TextField';
import { useTextBudget } from './useTextBudget';

export interface ComposerFormProps {
  readonly text: string;
  readonly maxCharacters: number;
  onChange(text: string): void;
  onSubmit(): void;
  /** Puts the form away; what was typed stays. */
  onClose(): void;
}

/** The open composer: a field, and the one button. */
export function ComposerForm(props: ComposerFormProps): React.ReactElement {
  const { text, maxCharacters, onChange, onSubmit, onClose } = props;
  const { strings, locale, announce } = useApp();
  const invitation = useInvitation();
  const budget = useTextBudget(text, maxCharacters);
  const canSubmit = budget.problem === undefined;
  const explain = (): void => {
    if (budget.problem === 'tooLong') announce(tooLongText(strings, { maxCharacters, locale }));
  };
  return (
    <div className="hw-composer-form">
      <TextField
        label={strings.composerLabel}
        placeholder={invitation}
        text={text}
        budget={budget}
        shouldTakeFocus
        onChange={onChange}
        onSubmit={() => (canSubmit ? onSubmit() : explain())}
        onEscape={onClose}
      />
      <div className="hw-row hw-row--end">
        <span className="hw-composer-hint">{shortcutHint(strings)}</span>
        <Button onClick={onClose}>{strings.close}</Button>
        <Button look="primary" disabled={!canSubmit} onClick={onSubmit}>
          {strings.composerSubmit}
        </Button>
      </div>
    </div>
  );
}

function shortcutHint(strings: { composerHint: string; composerHintMac: string }): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? strings.composerHintMac : strings.composerHint;
}
