import * as React from 'react';
import { useApp } from '../app/AppContext';
import { CharacterCounter } from './CharacterCounter';
import { MentionList, optionId } from './MentionList';
import { useGrowingHeight } from './useGrowingHeight';
import { type MentionPicker, useMentionPicker } from './useMentionPicker';
import { type Mentions } from './mentionsIn';
import { type TextBudget } from './useTextBudget';

interface TextFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly budget: TextBudget;
  readonly shouldTakeFocus?: boolean;
  /** Where people may be mentioned. */
  readonly mentions?: Mentions;
  onChange(text: string): void;
  onSubmit(): void;
  onEscape?(): void;
}

/** A field for a post: grows with its text, sends on Ctrl or Cmd and Enter, counts near the limit. */
export function TextField(props: TextFieldProps): React.ReactElement {
  const { label, placeholder, text, budget, mentions } = props;
  const { announce } = useApp();
  const field = React.useRef<HTMLTextAreaElement>(null);
  const counterId = useCounterId();
  useGrowingHeight(field, text);
  useFocusAtEnd(field, props.shouldTakeFocus === true);
  const picker = useMentionPicker(field, mentions);
  const listId = `${counterId}-people`;
  const isChoosing = picker.people.length > 0;
  return (
    <div className="hw-field">
      <textarea
        ref={field}
        className="hw-field-input"
        dir="auto"
        rows={3}
        aria-label={label}
        aria-describedby={counterId}
        aria-invalid={budget.problem === 'tooLong'}
        aria-autocomplete={mentions ? 'list' : undefined}
        aria-controls={isChoosing ? listId : undefined}
        aria-activedescendant={isChoosing ? optionId(listId, picker.active) : undefined}
        placeholder={placeholder}
        value={text}
        onChange={event => {
          props.onChange(event.target.value);
          picker.look();
        }}
        onSelect={picker.look}
        onBlur={picker.close}
        onKeyDown={event => pressed(event, { ...props, picker })}
      />
      <MentionList id={listId} picker={picker} />
      <CharacterCounter id={counterId} budget={budget} announce={announce} />
    </div>
  );
}

interface FieldKeys {
  readonly picker: MentionPicker;
  onSubmit(): void;
  onEscape?(): void;
}

function pressed(event: React.KeyboardEvent, { picker, onSubmit, onEscape }: FieldKeys): void {
  // While an input method composes, Enter and Escape belong to it (229 is how older engines say so).
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    onSubmit();
  } else if (!event.shiftKey && picker.takesKey(event.key)) {
    event.preventDefault();
    event.stopPropagation();
  } else if (event.key === 'Escape' && onEscape) {
    event.stopPropagation();
    onEscape();
  }
}

let lastCounter = 0;

function useCounterId(): string {
  const [id] = React.useState(() => {
    lastCounter += 1;
    return `hw-counter-${lastCounter}`;
  });
  return id;
}

/** Within the click that opened the field: a later effect would lose the first letters of somebody quick. */
function useFocusAtEnd(field: React.RefObject<HTMLTextAreaElement>, isWanted: boolean): void {
  React.useLayoutEffect(() => {
    const input = field.current;
    if (!isWanted || !input) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }, [field, isWanted]);
}
