import * as React from 'react';
import type * as PostMenuModule from '../fluent/PostMenu';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { fillText } from '../common/fillText';
import { MoreHorizontal20Regular } from '../common/icons';
import { useOnDemand } from '../common/useOnDemand';
import { type PostAction } from './usePostActions';

const loadMenu = (): Promise<typeof PostMenuModule> =>
  import(/* webpackChunkName: 'hallway-menu' */ '../fluent/PostMenu');

interface PostMenuButtonProps {
  readonly authorName: string;
  readonly actions: readonly PostAction[];
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** The button with three dots; Fluent's menu comes when it is first wanted. */
export function PostMenuButton({
  authorName,
  actions,
  isOpen,
  onToggle
}: PostMenuButtonProps): React.ReactElement {
  const { strings, theme } = useApp();
  const button = React.useRef<HTMLButtonElement>(null);
  const [menu, loadNow] = useOnDemand(loadMenu);
  React.useEffect(() => {
    if (isOpen) loadNow();
  }, [isOpen, loadNow]);
  return (
    <>
      {isOpen && menu.status === 'failed' && (
        <PlainMenu actions={actions} onDismiss={() => onToggle(false)} />
      )}
      <Button
        ref={button}
        look="icon"
        aria-label={fillText(strings.postMore, { name: authorName })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={loadNow}
        onClick={() => onToggle(!isOpen)}
      >
        <MoreHorizontal20Regular />
      </Button>
      {isOpen && menu.status === 'ready' && (
        <menu.module.PostMenu
          target={button}
          theme={theme}
          actions={actions}
          onDismiss={() => onToggle(false)}
        />
      )}
    </>
  );
}

/** The same actions where Fluent's menu did not come. */
function PlainMenu({
  actions,
  onDismiss
}: {
  actions: readonly PostAction[];
  onDismiss: () => void;
}): React.ReactElement {
  return (
    <>
      {actions.map(({ name, label, run }) => (
        <Button
          key={name}
          look="quiet"
          onClick={() => {
            onDismiss();
            run();
          }}
        >
          {label}
        </Button>
      ))}
    </>
  );
}
