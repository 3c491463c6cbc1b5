import * as React from 'react';
import { segmentText, type TextSegment } from '../../domain/segmentText';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { fillText } from '../common/fillText';
import { isLongText } from './isLongText';

/** The words of a post: never markup, links only where they lead somewhere safe. */
export function PostText({ id, text }: { id: string; text: string }): React.ReactElement {
  const { strings } = useApp();
  const [isOpen, setIsOpen] = React.useState(false);
  const isLong = React.useMemo(() => isLongText(text), [text]);
  const segments = React.useMemo(() => segmentText(text), [text]);
  return (
    <>
      <div
        id={id}
        dir="auto"
        className={isLong && !isOpen ? 'hw-post-text hw-post-text--cut' : 'hw-post-text'}
      >
        {segments.map((segment, index) => (
          <Segment key={index} segment={segment} />
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

function Segment({ segment }: { segment: TextSegment }): React.ReactElement {
  const { strings } = useApp();
  if (segment.kind === 'text') return <>{segment.text}</>;
  const { text, href, host } = segment;
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
