import * as React from 'react';
import type * as ComposerSheetModule from '../fluent/ComposerSheet';
import { type Me, type Settings } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Avatar } from '../common/Avatar';
import { useOnDemand } from '../common/useOnDemand';
import { ComposerForm, type ComposerFormProps } from './ComposerForm';
import { ComposerInvite } from './ComposerInvite';
import { useDraft } from './useDraft';
import { besideOf } from './besideOf';
import { useInvitation } from './useInvitation';
import { mentionsIn } from './mentionsIn';

const loadSheet = (): Promise<typeof ComposerSheetModule> =>
  import(/* webpackChunkName: 'hallway-sheet' */ '../fluent/ComposerSheet');

interface ComposerProps {
  readonly me: Me;
  readonly settings: Settings;
  /** Too narrow to write in place: the form opens in a sheet over the page. */
  readonly isNarrow: boolean;
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** One line that invites, and the form it opens where it is. */
export function Composer({
  me,
  settings,
  isNarrow,
  isOpen,
  onOpenChange
}: ComposerProps): React.ReactElement {
  const { hallway, strings } = useApp();
  const invitation = useInvitation();
  const draft = useDraft(hallway);
  const { text, mentions } = draft;
  const invite = React.useRef<HTMLButtonElement>(null);
  const wasOpen = React.useRef(isOpen);
  React.useEffect(() => {
    if (wasOpen.current && !isOpen) invite.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const form: ComposerFormProps = {
    label: strings.composerLabel,
    placeholder: invitation,
    submitLabel: strings.composerSubmit,
    text,
    maxCharacters: settings.maxPostCharacters,
    mentions: mentionsIn(draft),
    onSubmit: () => {
      draft.handOver();
      void hallway.publishPost(text, besideOf(mentions));
      onOpenChange(false);
    },
    onClose: () => onOpenChange(false)
  };
  return (
    <div className="hw-composer">
      <Avatar person={me} />
      {isOpen && !isNarrow ? (
        <ComposerForm {...form} />
      ) : (
        <ComposerInvite
          ref={invite}
          invitation={invitation}
          draft={text}
          isOpen={isOpen}
          onOpen={() => onOpenChange(true)}
        />
      )}
      {isOpen && isNarrow && <Sheet form={form} />}
    </div>
  );
}

function Sheet({ form }: { form: ComposerFormProps }): React.ReactElement | null {
  const { strings, theme } = useApp();
  const [sheet, loadNow] = useOnDemand(loadSheet);
  React.useEffect(loadNow, [loadNow]);
  const body = <ComposerForm {...form} />;
  if (sheet.status === 'ready') {
    return (
      <sheet.module.ComposerSheet strings={strings} theme={theme} onDismiss={form.onClose}>
        {body}
      </sheet.module.ComposerSheet>
    );
  }
  if (sheet.status !== 'failed') return null;
  return (
    <div className="hw-composer-fallback">
      <p className="hw-notice-detail">
        <bdi>{strings.composerUnavailable}</bdi>
      </p>
      {body}
    </div>
  );
}
