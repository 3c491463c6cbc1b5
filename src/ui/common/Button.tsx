import * as React from 'react';

interface ButtonProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  /** primary: the one thing to do; plain: the others; quiet: a word in a line of text; icon: a square. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'icon';
}

export const Button = React.forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'plain', className, ...others },
  ref
) {
  return (
    <button
      {...others}
      ref={ref}
      type="button"
      className={`hw-button hw-button--${look} ${className ?? ''}`}
    />
  );
});
