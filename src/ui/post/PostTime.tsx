import * as React from 'react';
import { useApp, useNowMs } from '../app/AppContext';
import { fillText } from '../common/fillText';
import { formatExactTime, formatTime } from '../common/formatTime';

interface PostTimeProps {
  readonly id: string;
  readonly atMs: number;
  readonly editedAtMs?: number;
}

/** When: short for the eye, exact on hover and for screen readers. */
export function PostTime({ id, atMs, editedAtMs }: PostTimeProps): React.ReactElement {
  const { strings, locale } = useApp();
  const nowMs = useNowMs();
  return (
    <span className="hw-post-when">
      <Moment id={id} atMs={atMs}>
        {formatTime(atMs, { nowMs, locale, strings })}
      </Moment>
      {editedAtMs !== undefined && (
        <span
          className="hw-post-edited"
          title={fillText(strings.timeEditedAt, { time: formatExactTime(editedAtMs, locale) })}
        >
          {strings.timeEdited}
        </span>
      )}
    </span>
  );
}

function Moment({ id, atMs, children }: { id: string; atMs: number; children: string }): React.ReactElement {
  const { locale } = useApp();
  const exact = formatExactTime(atMs, locale);
  return (
    <time className="hw-post-time" dateTime={new Date(atMs).toISOString()} title={exact}>
      <bdi aria-hidden="true">{children}</bdi>
      <span id={id} className="hw-unseen">
        {exact}
      </span>
    </time>
  );
}
