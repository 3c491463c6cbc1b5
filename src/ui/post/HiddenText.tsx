import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { fillText } from '../common/fillText';

interface HiddenTextProps {
  /** Of the words, for screen readers. */
  readonly id: string;
  /** Perhaps empty. */
  readonly why: string;
  readonly children: React.ReactNode;
}

/** Words that a moderator has hidden: out of the way, and no secret. */
export function HiddenText({ id, why, children }: HiddenTextProps): React.ReactElement {
  const { strings } = useApp();
  const [isShown, setIsShown] = React.useState(false);
  const words = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (isShown) words.current?.focus({ preventScroll: true });
  }, [isShown]);
  return (
    <>
      <p id={isShown ? undefined : id} className="hw-post-pending">
        <bdi>{strings.postHidden}</bdi>
        {why !== '' && <bdi> {fillText(strings.postHiddenWhy, { reason: why })}</bdi>}
      </p>
      {isShown ? (
        <div ref={words} tabIndex={-1}>
          {children}
        </div>
      ) : (
        <Button look="quiet" onClick={() => setIsShown(true)}>
          {strings.postHiddenShow}
        </Button>
      )}
    </>
  );
}
