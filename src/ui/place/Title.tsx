import * as React from 'react';

/** 3 where the web part has a title of its own above it. */
export type TitleLevel = 2 | 3;

interface TitleProps {
  readonly level: TitleLevel;
  readonly children: string;
}

/** The name of a place: takes the focus when one gets there. */
export function Title({ level, children }: TitleProps): React.ReactElement {
  const title = <bdi>{children}</bdi>;
  const common = { className: 'hw-title hw-place-title', tabIndex: -1, title: children };
  return level === 2 ? <h2 {...common}>{title}</h2> : <h3 {...common}>{title}</h3>;
}
