import * as React from 'react';
import { type Place, printPlace } from '../../domain/Place';
import { useApp } from '../app/AppContext';
import { PlaceLink } from '../common/PlaceLink';
import { type StringKey } from '../strings';

const views: readonly { readonly place: Place; readonly label: StringKey }[] = [
  { place: { kind: 'home' }, label: 'placeHome' },
  { place: { kind: 'everyone' }, label: 'feedTitle' },
  { place: { kind: 'mentions' }, label: 'placeMentions' }
];

/** The timelines that are always there: beside the feed where there is room, above it where there is not. */
export function Views({ place }: { place: Place }): React.ReactElement {
  const { strings } = useApp();
  const current = printPlace(place);
  return (
    <nav className="hw-views" aria-label={strings.viewsLabel}>
      {views.map(view => (
        <PlaceLink
          key={view.label}
          className="hw-view"
          place={view.place}
          aria-current={printPlace(view.place) === current ? 'page' : undefined}
        >
          <bdi>{strings[view.label]}</bdi>
        </PlaceLink>
      ))}
    </nav>
  );
}
