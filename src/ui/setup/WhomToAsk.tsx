import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { fillText } from '../common/fillText';
import { Chat48Regular, LockClosed48Regular } from '../common/icons';
import { Notice } from '../common/Notice';

interface WhomToAskProps {
  readonly why: 'notSetUp' | 'noAccess';
  readonly ownerNames: readonly string[];
}

/** More names than these help nobody. */
const maxNames = 3;

const texts = {
  notSetUp: { title: 'notSetUpTitle', ask: 'notSetUpAsk', askOwners: 'notSetUpAskOwners' },
  noAccess: { title: 'noAccessTitle', ask: 'noAccessAsk', askOwners: 'noAccessAskOwners' }
} as const;

/** Nothing to do here but to ask somebody, by name. */
export function WhomToAsk({ why, ownerNames }: WhomToAskProps): React.ReactElement {
  const { hallway, strings, locale } = useApp();
  const { title, ask, askOwners } = texts[why];
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    ownerNames.slice(0, maxNames).map(isolated)
  );
  return (
    <Notice
      size="page"
      icon={why === 'noAccess' ? <LockClosed48Regular /> : <Chat48Regular />}
      title={strings[title]}
      actions={<Button onClick={() => void hallway.refresh()}>{strings.checkAgain}</Button>}
    >
      {ownerNames.length === 0 ? strings[askOwners] : fillText(strings[ask], { names })}
    </Notice>
  );
}

/** A name within a sentence: U+2068 and U+2069 do in text what `<bdi>` does in markup. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
