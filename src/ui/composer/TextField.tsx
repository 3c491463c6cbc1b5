import * as React from 'react';
import { useApp } from '../app/AppContext';
import { CharacterCounter } from './CharacterCounter';
import { useGrowingHeight } from './useGrowingHeight';
import { type TextBudget } from './useTextBudget';

interface TextFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly budget: TextBudget;
  readonly shouldTakeFocus?: boolean;
  onChange(text: string): void;
  onSubmit(): void;
  onEscape?(): void;
}

/** A field for a post: grows with its text, sends on Ctrl or Cmd and Enter, counts near the limit. */
export function TextField(props: TextFieldProps): React.ReactElement {
  const { label, placeholder, text, budget, shouldTakeFocus } = props;
  const { announce } = useApp();
  const field = React.useRef<HTMLTextAreaElement>(null);
  const counterId = useCounterId();
  useGrowingHeight(field, text);
  useFocusAtEnd(field, shouldTakeFocus === true);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // While an input method composes, Enter and Escape belong to it (229 is how older engines say so).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onSubmit();
    } else if (event.key === 'Escape' && props.onEscape) {
      event.stopPropagation();
      props.onEscape();
    }
  };
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
        placeholder={placeholder}
        value={text}
        onChange={event => props.onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <CharacterCounter id={counterId} budget={budget} announce={announce} />
    </div>
  );
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
