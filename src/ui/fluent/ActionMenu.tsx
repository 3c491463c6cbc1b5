import './withoutForeignFonts';
import * as React from 'react';
import { ContextualMenu, type IContextualMenuItem } from '@fluentui/react/lib/ContextualMenu';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { DirectionalHint } from '@fluentui/react/lib/Callout';
import {
  ArrowRepeatAll20Regular,
  Delete20Regular,
  Edit20Regular,
  Link20Regular,
  ShieldQuestion20Regular,
  TextQuote20Regular
} from '../common/icons';
import { type PostAction } from '../post/usePostActions';
import { type HallwayTheme } from '../theme/HallwayTheme';
import { fluentTheme } from './fluentTheme';
import { layerStyle } from './layerStyle';

interface ActionMenuProps {
  readonly target: React.RefObject<HTMLElement>;
  readonly theme: HallwayTheme;
  readonly actions: readonly PostAction[];
  onDismiss(): void;
}

const icons: Readonly<Record<PostAction['name'], React.ReactElement>> = {
  copyLink: <Link20Regular />,
  check: <ShieldQuestion20Regular />,
  edit: <Edit20Regular />,
  delete: <Delete20Regular />,
  repost: <ArrowRepeatAll20Regular />,
  quote: <TextQuote20Regular />
};

export function ActionMenu({ target, theme, actions, onDismiss }: ActionMenuProps): React.ReactElement {
  const items = actions.map(({ name, label, run }): IContextualMenuItem => ({
    key: name,
    text: label,
    iconProps: {},
    onRenderIcon: () => <span className="hw-menu-icon">{icons[name]}</span>,
    onClick: run
  }));
  return (
    <ThemeProvider theme={fluentTheme(theme)} applyTo="none">
      <ContextualMenu
        target={target}
        items={items}
        directionalHint={DirectionalHint.bottomRightEdge}
        shouldFocusOnMount
        isBeakVisible={false}
        calloutProps={{ styles: { root: layerStyle(theme) } }}
        onRestoreFocus={() => giveFocusBack(target.current)}
        onDismiss={onDismiss}
      />
    </ThemeProvider>
  );
}

/** Unless what was chosen has begun something to write in. */
function giveFocusBack(button: HTMLElement | null): void {
  if (!(document.activeElement instanceof HTMLTextAreaElement)) button?.focus({ preventScroll: true });
}
