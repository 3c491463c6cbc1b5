import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { tooLongText } from './tooLongText';
import { TextField } from './TextField';
import { type Mentions } from './mentionsIn';
import { useTextBudget } from './useTextBudget';

export interface ComposerFormProps {
  readonly label: string;
  readonly placeholder: string;
  readonly submitLabel: string;
  readonly text: string;
  readonly maxCharacters: number;
  readonly mentions: Mentions;
  onSubmit(): void;
  /** Puts the form away; what was typed stays. */
  onClose(): void;
}

/** The open composer: a field, and the one button. */
export function ComposerForm(props: ComposerFormProps): React.ReactElement {
  const { text, maxCharacters, mentions, onSubmit, onClose } = props;
  const { strings, locale, announce } = useApp();
  const budget = useTextBudget(text, maxCharacters);
  const canSubmit = budget.problem === undefined;
  const explain = (): void => {
    if (budget.problem === 'tooLong') announce(tooLongText(strings, { maxCharacters, locale }));
  };
  return (
    <div className="hw-composer-form">
      <TextField
        label={props.label}
        placeholder={props.placeholder}
        text={text}
        budget={budget}
        shouldTakeFocus
        mentions={mentions}
        onChange={mentions.change}
        onSubmit={() => (canSubmit ? onSubmit() : explain())}
        onEscape={onClose}
      />
      <div className="hw-row hw-row--end">
        <span className="hw-composer-hint">{shortcutHint(strings)}</span>
        <Button onClick={onClose}>{strings.close}</Button>
        <Button look="primary" disabled={!canSubmit} onClick={onSubmit}>
          {props.submitLabel}
        </Button>
      </div>
    </div>
  );
}

function shortcutHint(strings: { composerHint: string; composerHintMac: string }): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? strings.composerHintMac : strings.composerHint;
}
