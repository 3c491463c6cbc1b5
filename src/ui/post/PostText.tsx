import * as React from 'react';
import { type Facet } from '../../domain/readFacets';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { fillText } from '../common/fillText';
import { PlaceLink } from '../common/PlaceLink';
import { isLongText } from './isLongText';
import { postPieces, type PostPiece } from './postPieces';

interface PostTextProps {
  readonly id: string;
  readonly text: string;
  /** Those that are believed. */
  readonly facets?: readonly Facet[];
}

/** The words of a post: never markup, links only where they lead somewhere safe. */
export function PostText({ id, text, facets }: PostTextProps): React.ReactElement {
  const { strings } = useApp();
  const [isOpen, setIsOpen] = React.useState(false);
  const isLong = React.useMemo(() => isLongText(text), [text]);
  const pieces = React.useMemo(() => postPieces(text, facets), [text, facets]);
  return (
    <>
      <div
        id={id}
        dir="auto"
        className={isLong && !isOpen ? 'hw-post-text hw-post-text--cut' : 'hw-post-text'}
      >
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} />
        ))}
      </div>
      {isLong && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? strings.postShowLess : strings.postShowMore}
        </Button>
      )}
    </>
  );
}

function Piece({ piece }: { piece: PostPiece }): React.ReactElement {
  if (piece.kind === 'text') return <>{piece.text}</>;
  if (piece.kind === 'link') return <Outward {...piece} />;
  return (
    <PlaceLink place={piece.place}>
      <bdi>{piece.text}</bdi>
    </PlaceLink>
  );
}

function Outward({ text, href, host }: Extract<PostPiece, { kind: 'link' }>): React.ReactElement {
  const { strings } = useApp();
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      // The host as the browser understands it: letters that only look like another host show here.
      title={host}
      aria-label={fillText(strings.linkTo, { text, host })}
    >
      <bdi>{text}</bdi>
    </a>
  );
}
