import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Eye20Regular } from '../common/icons';
import { Notice } from '../common/Notice';

export function ReadOnlyNotice(): React.ReactElement {
  const { strings } = useApp();
  return (
    <Notice size="line" icon={<Eye20Regular />}>
      {strings.readOnlyNotice}
    </Notice>
  );
}
