import * as React from 'react';
import { useApp } from '../app/AppContext';
import { countText } from '../common/fillText';
import { tooLongText } from './tooLongText';
import { type TextBudget } from './useTextBudget';

/** With more room than this, nobody needs to count. */
const shownFrom = 60;
/** Heard once when it comes this close, and once when it is passed. */
const spokenFrom = 20;

interface CharacterCounterProps {
  readonly id: string;
  readonly budget: TextBudget;
  announce(text: string): void;
}

export function CharacterCounter({ id, budget, announce }: CharacterCounterProps): React.ReactElement {
  const { strings, locale } = useApp();
  const { remaining, maxCharacters } = budget;
  const isOver = remaining < 0;
  const room = isOver
    ? countText(strings, 'counterOver', { count: -remaining, locale })
    : countText(strings, 'counterRemaining', { count: remaining, locale });
  const level = isOver ? 'over' : remaining <= spokenFrom ? 'near' : 'far';
  const spoken = React.useRef({ level, room });
  React.useEffect(() => {
    if (level !== spoken.current.level && level !== 'far') announce(room);
    spoken.current = { level, room };
  }, [level, room, announce]);
  return (
    <div id={id} className="hw-counter">
      {remaining <= shownFrom && (
        <p className={isOver ? 'hw-counter-room hw-counter-room--over' : 'hw-counter-room'}>
          <bdi>{room}</bdi>
        </p>
      )}
      {isOver && (
        <p className="hw-counter-advice">
          <bdi>{tooLongText(strings, { maxCharacters, locale })}</bdi>
        </p>
      )}
    </div>
  );
}
