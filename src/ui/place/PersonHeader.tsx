import * as React from 'react';
import { type AuthorKey } from '../../domain/PostKey';
import { type HallwayState, type PersonState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Avatar } from '../common/Avatar';
import { Person20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { TimelineFailure } from '../timeline/TimelineFailure';
import { FollowButton } from './FollowButton';
import { placeTitle } from './placeTitle';
import { PresenceLine } from './PresenceLine';
import { Title, type TitleLevel } from './Title';

interface PersonHeaderProps {
  readonly state: HallwayState;
  readonly personKey: AuthorKey;
  readonly level: TitleLevel;
}

/** Whose posts these are. */
export function PersonHeader({ state, personKey, level }: PersonHeaderProps): React.ReactElement {
  const { strings } = useApp();
  const { person: personState = reading, follows, me } = state;
  const { status, person } = personState;
  if (status === 'missing') {
    return (
      <Notice size="line" icon={<Person20Regular />} title={strings.personMissingTitle}>
        {strings.personMissing}
      </Notice>
    );
  }
  if (status === 'failed') return <Failed state={state} person={personState} />;
  const name = placeTitle(state, strings);
  return (
    <div className="hw-person">
      <div className="hw-person-card">
        {person ? (
          <Avatar person={{ displayName: name, upn: person.upn }} size="large" />
        ) : (
          <span className="hw-avatar hw-avatar--large hw-skeleton" />
        )}
        <div className="hw-person-words">
          {person ? <Title level={level}>{name}</Title> : <span className="hw-skeleton hw-skeleton--title" />}
          <Role person={personState} />
          <PresenceLine availability={personState.availability} />
        </div>
        {person && !isSame(person, me) && (
          <FollowButton target={{ kind: 'person', person: personKey }} follows={follows} />
        )}
      </div>
      <About text={person?.about ?? ''} />
    </div>
  );
}

/** Where the posts could not be read either, that is told above, and one button reads both. */
function Failed({ state, person }: { state: HallwayState; person: PersonState }): React.ReactElement | null {
  const { strings, hallway } = useApp();
  if (state.timeline.failure) return null;
  return (
    <TimelineFailure
      size="line"
      title={strings.personFailed}
      failure={person.failure ?? { kind: 'unexpected' }}
      onRetry={() => void hallway.refresh()}
    />
  );
}

function isSame(person: { readonly upn?: string }, me: { readonly upn: string }): boolean {
  return person.upn?.toLowerCase() === me.upn.toLowerCase();
}

const reading: PersonState = { status: 'reading' };

function About({ text }: { text: string }): React.ReactElement | null {
  if (text === '') return null;
  return (
    <p className="hw-person-about" dir="auto">
      {text}
    </p>
  );
}

function Role({ person: { person } }: { person: PersonState }): React.ReactElement {
  const role = [person?.jobTitle, person?.department].filter(part => part !== undefined).join(', ');
  return (
    <p className="hw-person-role" dir="auto">
      {role}
    </p>
  );
}
