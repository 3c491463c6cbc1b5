import * as React from 'react';

interface NoticeProps {
  readonly icon?: React.ReactNode;
  readonly title?: string;
  readonly children?: React.ReactNode;
  /** What can be done about it. */
  readonly actions?: React.ReactNode;
  /** line: between other things; page: instead of the feed. */
  readonly size: 'line' | 'page';
  readonly isDanger?: boolean;
  readonly isAlert?: boolean;
}

/** A state told in words: what is the case, and what can be done. */
export function Notice({
  icon,
  title,
  children,
  actions,
  size,
  isDanger,
  isAlert
}: NoticeProps): React.ReactElement {
  return (
    <div className={`hw-notice hw-notice--${size}`} role={isAlert ? 'alert' : undefined}>
      {icon && (
        <span className={isDanger ? 'hw-notice-icon hw-notice-icon--danger' : 'hw-notice-icon'}>{icon}</span>
      )}
      <div className="hw-notice-words">
        {title !== undefined && <NoticeTitle size={size}>{title}</NoticeTitle>}
        {children !== undefined && (
          <div className="hw-notice-detail">
            {typeof children === 'string' ? <bdi>{children}</bdi> : children}
          </div>
        )}
      </div>
      {actions !== undefined && <div className="hw-notice-actions">{actions}</div>}
    </div>
  );
}

function NoticeTitle({
  size,
  children
}: {
  size: NoticeProps['size'];
  children: string;
}): React.ReactElement {
  return size === 'page' ? (
    <h3 className="hw-notice-title">
      <bdi>{children}</bdi>
    </h3>
  ) : (
    <p className="hw-notice-title">
      <bdi>{children}</bdi>
    </p>
  );
}
