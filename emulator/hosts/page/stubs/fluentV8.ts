import { Component } from 'react';

export * from '@fluentui/react';

/** Names of older versions that the property pane still asks the bundle for. */
export const IconType = { default: 0, image: 1, Default: 0, Image: 1 };
export const SpinnerType = { normal: 0, large: 1 };
export { Component as BaseComponent };

export function autobind<T extends object>(
  _: T,
  key: string,
  descriptor: PropertyDescriptor
): PropertyDescriptor {
  return {
    configurable: true,
    get(this: T): unknown {
      const value: unknown = (descriptor.value as (...args: unknown[]) => unknown).bind(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    }
  };
}
