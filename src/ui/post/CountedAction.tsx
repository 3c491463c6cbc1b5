import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { countLabel, type PostCount, shownCount } from './countLabel';

interface CountedActionProps {
  readonly label: string;
  /** Beside the icon, where a state must not be told by its shape alone. */
  readonly word?: string;
  readonly icon: React.ReactElement;
  readonly count: PostCount;
  /** Undefined for what is no switch. */
  readonly isPressed?: boolean;
  onClick(): void;
}

/** A quiet button with an icon, and beside it how often it was pressed. */
export function CountedAction(props: CountedActionProps): React.ReactElement {
  const { label, word, icon, count, isPressed, onClick } = props;
  const app = useApp();
  const name = countLabel(word ?? label, count, app);
  return (
    <Button
      look="icon"
      className={isPressed ? 'hw-action hw-action--mine' : 'hw-action'}
      aria-label={name}
      title={name}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {icon}
      {word !== undefined && <span>{word} </span>}
      <span className="hw-action-count">{shownCount(count, app.locale)}</span>
    </Button>
  );
}
