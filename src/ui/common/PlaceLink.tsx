import * as React from 'react';
import { type Place } from '../../domain/Place';
import { type PostKey } from '../../domain/PostKey';
import { useApp } from '../app/AppContext';

interface PlaceLinkProps extends React.AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly place: Place;
  /** The post one comes from. */
  readonly post?: PostKey;
}

/** A link within Hallway: opens in place, and in a new tab where the reader asks the browser for one. */
export function PlaceLink({ place, post, ...anchor }: PlaceLinkProps): React.ReactElement {
  const { goTo, addressOf } = useApp();
  const onClick = (event: React.MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(place, post);
  };
  return (
    <a
      {...anchor}
      href={addressOf(place)}
      // SharePoint's pages otherwise take the click and load the page anew.
      // Source: Microsoft Learn, "Hyperlinking in SharePoint Framework web parts"
      data-interception="off"
      onClick={onClick}
    />
  );
}
