/** Names the loader gives to two of the stubs, for the stubs that only pass them on. */
declare module 'office-ui-fabric-react-bundle' {
  export * from '@fluentui/react';
}

declare module 'fluent-v9' {
  export * from '@fluentui/react-components';
}
