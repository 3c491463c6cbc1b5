import * as React from 'react';

interface PostBoundaryProps {
  readonly fallback: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A post that cannot be drawn takes no other post with it. */
export class PostBoundary extends React.Component<PostBoundaryProps, { readonly hasFailed: boolean }> {
  public override readonly state = { hasFailed: false };

  public static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  public override render(): React.ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
