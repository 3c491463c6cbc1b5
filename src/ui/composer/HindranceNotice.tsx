import * as React from 'react';
import { type Hindrance } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { Info20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { type StringKey } from '../strings';

const texts: Readonly<Record<Hindrance, StringKey>> = {
  readOnly: 'hinderedReadOnly',
  quotaFull: 'hinderedQuotaFull',
  forbidden: 'hinderedForbidden',
  listDamaged: 'hinderedListDamaged',
  moved: 'hinderedMoved'
};

/** Where the composer was: why nothing can be posted for now, and that nothing is lost by it. */
export function HindranceNotice({ hindrance }: { hindrance: Hindrance }): React.ReactElement {
  const { hallway, strings } = useApp();
  const canRepair = hindrance === 'listDamaged' && hallway.current().me.canSetUp;
  return (
    <Notice
      size="line"
      isAlert
      icon={<Info20Regular />}
      actions={canRepair ? <Button onClick={() => void hallway.setUp()}>{strings.repair}</Button> : undefined}
    >
      {strings[texts[hindrance]]}
    </Notice>
  );
}
