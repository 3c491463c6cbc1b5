import { InjectionMode, mergeStyles, Stylesheet } from '@fluentui/react/lib/Styling';
import { themeFromTeams } from '../theme/themeFromTeams';
import { layerStyle } from './layerStyle';

/** The CSS that Fluent makes of it in one theme. */
function cssIn(themeName: string): string {
  const stylesheet = Stylesheet.getInstance();
  stylesheet.setConfig({ injectionMode: InjectionMode.none });
  stylesheet.reset();
  mergeStyles(layerStyle(themeFromTeams(themeName)));
  return stylesheet.getRules().replace(/\s/g, '');
}

const edgeIn = (themeName: string): string => `border:1pxsolid${themeFromTeams(themeName).colours.divider};`;

describe('layerStyle', () => {
  it.each(['default', 'dark', 'contrast'])(
    'moves nothing in the %s theme where no motion is wished',
    name => {
      expect(cssIn(name)).toMatch(
        /@media\(prefers-reduced-motion:reduce\)\{[^{]+\{animation:none!important;/
      );
    }
  );

  it('draws the edge that a shadow cannot show on a dark ground', () => {
    expect(cssIn('dark')).toContain(edgeIn('dark'));
    expect(cssIn('contrast')).toContain(edgeIn('contrast'));
    expect(cssIn('default')).not.toContain('border');
  });
});
