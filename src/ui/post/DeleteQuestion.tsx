import * as React from 'react';
import type * as DeleteDialogModule from '../fluent/DeleteDialog';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { useOnDemand } from '../common/useOnDemand';

const loadDialog = (): Promise<typeof DeleteDialogModule> =>
  import(/* webpackChunkName: 'hallway-dialog' */ '../fluent/DeleteDialog');

interface DeleteQuestionProps {
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before deleting; if the question cannot be shown, nothing is deleted and the reader is told. */
export function DeleteQuestion({ onConfirm, onCancel }: DeleteQuestionProps): React.ReactElement | null {
  const { strings, theme } = useApp();
  const [dialog, loadNow] = useOnDemand(loadDialog);
  React.useEffect(loadNow, [loadNow]);
  if (dialog.status === 'ready') {
    return (
      <dialog.module.DeleteDialog strings={strings} theme={theme} onConfirm={onConfirm} onCancel={onCancel} />
    );
  }
  if (dialog.status !== 'failed') return null;
  return (
    <div className="hw-post-unsent hw-post-unsent--failed" role="alert">
      <p className="hw-post-unsent-why">
        <bdi>{strings.deleteUnavailable}</bdi>
      </p>
      <div className="hw-row">
        <Button onClick={loadNow}>{strings.retry}</Button>
        <Button look="quiet" onClick={onCancel}>
          {strings.cancel}
        </Button>
      </div>
    </div>
  );
}
