import * as React from 'react';
import { useApp } from '../app/AppContext';
import { countText } from '../common/fillText';
import { type PostCount, shownCount } from './countLabel';

interface CountOnlyProps {
  readonly icon: React.ReactElement;
  readonly count: PostCount;
}

/** A count for who may only read; its room is kept while there is nothing to tell. */
export function CountOnly({ icon, count }: CountOnlyProps): React.ReactElement {
  const { strings, locale } = useApp();
  if (count.number === 0) return <span className="hw-action hw-action--idle" />;
  const name = countText(strings, count.of, { count: count.number, locale });
  return (
    <span className="hw-action hw-action--idle" title={name}>
      {icon}
      <span className="hw-action-count" aria-hidden="true">
        {shownCount(count, locale)}
      </span>
      <span className="hw-unseen">{name}</span>
    </span>
  );
}
