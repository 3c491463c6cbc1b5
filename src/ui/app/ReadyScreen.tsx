import * as React from 'react';
import { type HallwayState } from '../../state/HallwayState';
import { Composer } from '../composer/Composer';
import { HindranceNotice } from '../composer/HindranceNotice';
import { ReadOnlyNotice } from '../composer/ReadOnlyNotice';
import { PersonHeader } from '../place/PersonHeader';
import { PlaceFeed } from '../place/PlaceFeed';
import { Thread } from '../place/Thread';
import { type TitleLevel } from '../place/Title';
import { SetUpNotice } from '../setup/SetUpNotice';
import { ComposerSkeleton } from '../timeline/ComposerSkeleton';
import { LinkedPost } from '../timeline/LinkedPost';
import { type FailedRead } from '../timeline/useFailedRead';
import { Notices } from './Notices';
import { useFocusPost } from './useFocusPost';

interface ReadyScreenProps {
  readonly state: HallwayState;
  readonly failed: FailedRead | undefined;
  readonly level: TitleLevel;
  /** Too narrow to write in place. */
  readonly isNarrow: boolean;
}

/** A place, once its posts can be read. */
export function ReadyScreen(props: ReadyScreenProps): React.ReactElement {
  const { state, failed } = props;
  const { place, me, settings, linkedPost } = state;
  const [isWriting, setIsWriting] = React.useState(false);
  useFocusPost(linkedPost);
  const isOpenSpace = place.kind === 'everyone' || place.kind === 'home';
  return (
    <>
      {isOpenSpace && <Writing {...props} isOpen={isWriting} onOpenChange={setIsWriting} />}
      <SetUpNotice me={me} schema={state.schema} setUp={state.setUp} />
      <Notices failed={failed} keepsUnsent={state.keepsUnsent} />
      {isOpenSpace && (
        <LinkedPost
          linked={linkedPost}
          maxCharacters={settings.maxPostCharacters}
          canAct={me.canPost || state.isKept}
        />
      )}
      <Posts {...props} onWrite={() => setIsWriting(true)} />
    </>
  );
}

function Posts(props: ReadyScreenProps & { onWrite(): void }): React.ReactElement {
  const { state, failed, level, onWrite } = props;
  const { place } = state;
  if (place.kind === 'thread') return <Thread key={place.root} state={state} failed={failed} />;
  return (
    <>
      {place.kind === 'person' && <PersonHeader state={state} personKey={place.person} level={level} />}
      <PlaceFeed state={state} failed={failed} onWrite={onWrite} />
    </>
  );
}

interface WritingProps extends Omit<ReadyScreenProps, 'failed' | 'level'> {
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** Where one writes, or why one cannot. */
function Writing({ state, isNarrow, isOpen, onOpenChange }: WritingProps): React.ReactElement {
  const { me, settings, hindrance } = state;
  if (hindrance) return <HindranceNotice hindrance={hindrance} />;
  // Whose words are whose is not known before SharePoint has said who is here.
  if (state.isKept) return <ComposerSkeleton />;
  if (!me.canPost) return <ReadOnlyNotice />;
  return (
    <Composer me={me} settings={settings} isNarrow={isNarrow} isOpen={isOpen} onOpenChange={onOpenChange} />
  );
}
