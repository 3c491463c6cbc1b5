import * as React from 'react';
import type * as ActionMenuModule from '../fluent/ActionMenu';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { useOnDemand } from '../common/useOnDemand';
import { type PostAction } from './usePostActions';

const loadMenu = (): Promise<typeof ActionMenuModule> =>
  import(/* webpackChunkName: 'hallway-menu' */ '../fluent/ActionMenu');

interface MenuButtonProps {
  readonly label: string;
  readonly className?: string;
  readonly actions: readonly PostAction[];
  readonly isOpen: boolean;
  /** What is drawn on it. */
  readonly children: React.ReactNode;
  onToggle(isOpen: boolean): void;
}

/** A button that opens a menu; Fluent's comes when it is first wanted. */
export function MenuButton(props: MenuButtonProps): React.ReactElement {
  const { label, className, actions, isOpen, children, onToggle } = props;
  const { theme } = useApp();
  const button = React.useRef<HTMLButtonElement>(null);
  const [menu, loadNow] = useOnDemand(loadMenu);
  React.useEffect(() => {
    if (isOpen) loadNow();
  }, [isOpen, loadNow]);
  return (
    <>
      <Button
        ref={button}
        look="icon"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={loadNow}
        onClick={() => onToggle(!isOpen)}
      >
        {children}
      </Button>
      {isOpen && menu.status === 'failed' && (
        <PlainMenu actions={actions} onDismiss={() => onToggle(false)} />
      )}
      {isOpen && menu.status === 'ready' && (
        <menu.module.ActionMenu
          target={button}
          theme={theme}
          actions={actions}
          onDismiss={() => onToggle(false)}
        />
      )}
    </>
  );
}

interface PlainMenuProps {
  readonly actions: readonly PostAction[];
  onDismiss(): void;
}

/** The same actions where Fluent's menu did not come. */
function PlainMenu({ actions, onDismiss }: PlainMenuProps): React.ReactElement {
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
