import './withoutForeignFonts';
import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { type Strings } from '../strings';
import { type HallwayTheme } from '../theme/HallwayTheme';
import { fluentTheme } from './fluentTheme';
import { layerStyle, stillWhereWished } from './layerStyle';

/** Words of another direction than the page's keep their full stops and question marks where they belong. */
const readAsWritten = { unicodeBidi: 'plaintext' } as const;

interface DeleteDialogProps {
  readonly strings: Strings;
  readonly theme: HallwayTheme;
  onConfirm(): void;
  onCancel(): void;
}

export function DeleteDialog({ strings, theme, onConfirm, onCancel }: DeleteDialogProps): React.ReactElement {
  return (
    <ThemeProvider theme={fluentTheme(theme)} applyTo="none">
      <Dialog
        hidden={false}
        onDismiss={onCancel}
        minWidth={288}
        maxWidth={400}
        modalProps={{
          isBlocking: false,
          isAlert: true,
          styles: { root: stillWhereWished, main: layerStyle(theme) }
        }}
        dialogContentProps={{
          type: DialogType.normal,
          title: strings.deleteTitle,
          subText: strings.deleteText,
          showCloseButton: false,
          styles: { title: readAsWritten, subText: readAsWritten }
        }}
      >
        <DialogFooter>
          <DefaultButton onClick={onCancel} text={strings.cancel} />
          <PrimaryButton onClick={onConfirm} text={strings.deleteConfirm} />
        </DialogFooter>
      </Dialog>
    </ThemeProvider>
  );
}
