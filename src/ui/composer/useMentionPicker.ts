import * as React from 'react';
import { type FoundPerson } from '../../domain/Person';
import { useApp } from '../app/AppContext';
import { countText } from '../common/fillText';
import { caretPosition, type CaretPosition } from './caretPosition';
import { mentionQuery, type MentionQuery } from './mentionQuery';
import { type Mentions } from './mentionsIn';

/** Long enough that a name typed at once is asked for once. */
const askAfterMs = 200;

export interface MentionPicker {
  /** Empty while there is nobody to choose from. */
  readonly people: readonly FoundPerson[];
  readonly active: number;
  readonly at: CaretPosition;
  /** Call it when text or caret may have changed. */
  look(): void;
  choose(index: number): void;
  close(): void;
  /** True for a key that was meant for the list. */
  takesKey(key: string): boolean;
}

interface Found {
  readonly query: MentionQuery;
  readonly people: readonly FoundPerson[];
  readonly at: CaretPosition;
}

/** Whom somebody may mean by the name that is being written. @param mentions undefined where nobody is mentioned */
export function useMentionPicker(
  field: React.RefObject<HTMLTextAreaElement>,
  mentions: Mentions | undefined
): MentionPicker {
  const [query, setQuery] = React.useState<MentionQuery>();
  const [active, setActive] = React.useState(0);
  const found = useFound(field, query);
  const caret = React.useRef<number>();
  React.useLayoutEffect(() => {
    if (caret.current !== undefined) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  React.useEffect(() => setActive(0), [found]);

  // A list found for a few letters stays while more are typed, until the next one comes.
  const isOpen = query !== undefined && found?.query.start === query.start;
  const people = isOpen ? found.people : [];
  const close = (): void => setQuery(undefined);
  const choose = (index: number): void => {
    const person = people[index];
    if (!person || !query || !mentions) return;
    caret.current = mentions.pick(person, query);
    close();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive((active + 1) % people.length),
    ArrowUp: () => setActive((active + people.length - 1) % people.length),
    Enter: () => choose(active),
    Tab: () => choose(active),
    Escape: close
  };
  return {
    people,
    active,
    at: found?.at ?? { left: 0, top: 0 },
    look: () => mentions && setQuery(queryIn(field.current)),
    choose,
    close,
    takesKey: key => {
      const act = people.length === 0 ? undefined : keys[key];
      act?.();
      return act !== undefined;
    }
  };
}

function queryIn(input: HTMLTextAreaElement | null): MentionQuery | undefined {
  if (!input || input.selectionStart !== input.selectionEnd) return undefined;
  return mentionQuery(input.value, input.selectionStart);
}

/** What was found last, and for which name; said once to those who do not see it. */
function useFound(
  field: React.RefObject<HTMLTextAreaElement>,
  query: MentionQuery | undefined
): Found | undefined {
  const { hallway, strings, locale, announce } = useApp();
  const [found, setFound] = React.useState<Found>();
  const asked = React.useRef<MentionQuery>();
  asked.current = query;
  React.useEffect(() => {
    if (query === undefined) return setFound(undefined);
    const ask = async (): Promise<void> => {
      const people = await hallway.findPeople(query.name);
      if (asked.current?.name !== query.name || !field.current) return;
      setFound({ query, people, at: caretPosition(field.current, query.start) });
      if (people.length > 0) announce(countText(strings, 'mentionFound', { count: people.length, locale }));
    };
    const timer = window.setTimeout(() => void ask(), askAfterMs);
    return () => window.clearTimeout(timer);
    // Only another name is asked for again.
  }, [query?.name, query?.start]);
  return found;
}
