import * as fluent from 'office-ui-fabric-react-bundle';

export * from 'office-ui-fabric-react-bundle';

/** The pane takes the small functions of Fluent from a member of this name. */
export const _Utilities = fluent;
export const workaround_Icon = fluent.Icon;
