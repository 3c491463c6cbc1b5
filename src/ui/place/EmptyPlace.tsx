import * as React from 'react';
import { type Place } from '../../domain/Place';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { Chat48Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { type StringKey } from '../strings';

type Quiet = Exclude<Place['kind'], 'everyone' | 'thread'>;

const words: Readonly<Record<Quiet, { readonly title: StringKey; readonly detail: StringKey }>> = {
  home: { title: 'emptyHomeTitle', detail: 'emptyHome' },
  mentions: { title: 'emptyMentionsTitle', detail: 'emptyMentions' },
  person: { title: 'emptyPersonTitle', detail: 'emptyPerson' },
  topic: { title: 'emptyTopicTitle', detail: 'emptyTopic' }
};

interface EmptyPlaceProps {
  readonly kind: Quiet;
}

/** What will be here; at home, where nothing comes by itself, also where to begin. */
export function EmptyPlace({ kind }: EmptyPlaceProps): React.ReactElement {
  const { strings, goTo } = useApp();
  const { title, detail } = words[kind];
  return (
    <Notice
      size="page"
      icon={<Chat48Regular />}
      title={strings[title]}
      actions={
        kind === 'home' ? (
          <Button look="primary" onClick={() => goTo({ kind: 'everyone' })}>
            {strings.emptyHomeAction}
          </Button>
        ) : undefined
      }
    >
      {strings[detail]}
    </Notice>
  );
}
