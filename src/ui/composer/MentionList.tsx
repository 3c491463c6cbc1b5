import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Avatar } from '../common/Avatar';
import { type MentionPicker } from './useMentionPicker';

interface MentionListProps {
  readonly id: string;
  readonly picker: MentionPicker;
}

/** Whom one may mean, at the caret; the field keeps the focus. */
export function MentionList({ id, picker }: MentionListProps): React.ReactElement | null {
  const { strings } = useApp();
  const { people, active, at, choose } = picker;
  if (people.length === 0) return null;
  const style = { '--hw-left': `${at.left}px`, '--hw-top': `${at.top}px` } as React.CSSProperties;
  return (
    <div id={id} role="listbox" className="hw-mentions" aria-label={strings.mentionList} style={style}>
      {people.map((person, index) => (
        <div
          key={person.upn}
          id={optionId(id, index)}
          role="option"
          className="hw-mention"
          aria-selected={index === active}
          ref={index === active ? showActive : undefined}
          // The field would lose the focus to the press.
          onMouseDown={event => event.preventDefault()}
          onClick={() => choose(index)}
        >
          <Avatar person={person} />
          <span className="hw-mention-words">
            <span className="hw-mention-name" dir="auto">
              {person.displayName}
            </span>
            <span className="hw-mention-role" dir="auto">
              {[person.jobTitle, person.department].filter(part => part !== undefined).join(', ') ||
                person.upn}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function showActive(option: HTMLElement | null): void {
  option?.scrollIntoView?.({ block: 'nearest' });
}
