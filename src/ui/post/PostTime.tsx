import * as React from 'react';
import { type Place } from '../../domain/Place';
import { type PostKey } from '../../domain/PostKey';
import { useApp, useNowMs } from '../app/AppContext';
import { fillText } from '../common/fillText';
import { formatExactTime, formatTime } from '../common/formatTime';
import { PlaceLink } from '../common/PlaceLink';

interface PostTimeProps {
  readonly id: string;
  readonly atMs: number;
  readonly editedAtMs?: number;
  /** Where it leads, if anywhere. */
  readonly place?: Place;
  readonly post?: PostKey;
}

/** When: short for the eye, exact on hover and for screen readers. */
export function PostTime({ id, atMs, editedAtMs, place, post }: PostTimeProps): React.ReactElement {
  const { strings, locale } = useApp();
  const nowMs = useNowMs();
  const moment = (
    <Moment id={id} atMs={atMs}>
      {formatTime(atMs, { nowMs, locale, strings })}
    </Moment>
  );
  return (
    <span className="hw-post-when">
      {place === undefined ? (
        moment
      ) : (
        <PlaceLink place={place} post={post}>
          {moment}
        </PlaceLink>
      )}
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
