import './withoutForeignFonts';
import * as React from 'react';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { registerIcons } from '@fluentui/react/lib/Styling';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { Dismiss20Regular } from '../common/icons';
import { type Strings } from '../strings';
import { type HallwayTheme, themeVariables } from '../theme/HallwayTheme';
import { fluentTheme } from './fluentTheme';
import { layerStyle, stillWhereWished } from './layerStyle';

// Fluent's own icons are a font from a foreign host; this is the one that Panel draws.
registerIcons({ icons: { cancel: <Dismiss20Regular /> } }, { disableWarnings: true });

interface ComposerSheetProps {
  readonly strings: Strings;
  readonly theme: HallwayTheme;
  readonly children: React.ReactNode;
  onDismiss(): void;
}

/** The composer over the page, for where there is no room to write in place. */
export function ComposerSheet({
  strings,
  theme,
  children,
  onDismiss
}: ComposerSheetProps): React.ReactElement {
  return (
    <ThemeProvider theme={fluentTheme(theme)} applyTo="none">
      <Panel
        isOpen
        isLightDismiss
        type={PanelType.custom}
        customWidth="min(100vw, 440px)"
        styles={{
          main: layerStyle(theme),
          overlay: stillWhereWished,
          // Down to its end, so that the list of people below the field is not cut off.
          scrollableContent: { flexGrow: 1 }
        }}
        headerText={strings.composerSheetTitle}
        closeButtonAriaLabel={strings.close}
        onDismiss={onDismiss}
      >
        <div className="hw-root hw-root--sheet" style={themeVariables(theme)}>
          {children}
        </div>
      </Panel>
    </ThemeProvider>
  );
}
