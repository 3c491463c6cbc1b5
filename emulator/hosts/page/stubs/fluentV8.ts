import { loadTheme, registerIcons } from '@fluentui/react';
import { Component, createElement, type ReactElement } from 'react';
import { palettes } from '../theme/palettes';

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

const { theme } = document.documentElement.dataset;
loadTheme({
  palette: palettes[theme === 'dark' || theme === 'contrast' ? theme : 'light'],
  isInverted: theme !== 'light'
});

/** The pane's own icons, drawn here: Fluent's icon font comes from a CDN. */
const icons: Readonly<Record<string, string>> = {
  Cancel: 'M4 4l12 12M16 4L4 16',
  ChevronDown: 'M4 7l6 6 6-6',
  ChevronUp: 'M4 13l6-6 6 6',
  ChevronLeft: 'M13 4l-6 6 6 6',
  ChevronRight: 'M7 4l6 6-6 6',
  CheckMark: 'M3 11l4 4L17 5',
  Info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 9v5M10 6.5v.2',
  Error: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v5M10 13.5v.2'
};

registerIcons({
  icons: Object.fromEntries(Object.entries(icons).map(([name, path]) => [name, drawn(path)]))
});

function drawn(path: string): ReactElement {
  const line = { stroke: 'currentColor', strokeWidth: 1.4, fill: 'none' };
  return createElement(
    'svg',
    { width: '1em', height: '1em', viewBox: '0 0 20 20' },
    createElement('path', { ...line, d: path })
  );
}
