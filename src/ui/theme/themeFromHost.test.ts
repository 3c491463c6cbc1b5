import * as fc from 'fast-check';
import { type Colour, contrast, readColour, white, writeColour } from './colour';
import { type HallwayTheme, type ThemeColours } from './HallwayTheme';
import { type HostTheme, themeFromHost } from './themeFromHost';
import { themeFromTeams } from './themeFromTeams';

const grounds: readonly (keyof ThemeColours)[] = ['surface', 'raised', 'hover', 'pressed', 'marked'];
const texts: readonly (keyof ThemeColours)[] = ['text', 'secondary', 'link', 'danger'];

function ratio(theme: HallwayTheme, one: keyof ThemeColours, other: keyof ThemeColours): number {
  const colours = [theme.colours[one], theme.colours[other]].map(value => readColour(value) ?? white);
  return contrast(colours[0] ?? white, colours[1] ?? white);
}

/** Every pair that stands on top of each other and falls short of WCAG 2.2 AA. */
function unreadable(theme: HallwayTheme): string[] {
  const pairs = grounds.flatMap(ground => [
    ...texts.map(text => ({ text, ground, least: 4.5 })),
    { text: 'control' as const, ground, least: 3 }
  ]);
  const all = [...pairs, { text: 'onAccent' as const, ground: 'accent' as const, least: 4.5 }];
  return all
    .filter(({ text, ground, least }) => ratio(theme, text, ground) < least)
    .map(({ text, ground }) => `${text} on ${ground}: ${ratio(theme, text, ground).toFixed(2)}`);
}

const sections: readonly (readonly [string, HostTheme | undefined])[] = [
  ['no theme at all', undefined],
  ['neutral', { semanticColors: { bodyBackground: '#f3f2f1', bodyText: '#323130', link: '#03787c' } }],
  ['soft', { semanticColors: { bodyBackground: '#dff6f7', bodyText: '#323130', link: '#69afe5' } }],
  [
    'strong',
    {
      isInverted: true,
      semanticColors: {
        bodyBackground: '#03787c',
        bodyText: '#ffffff',
        link: '#ffffff',
        primaryButtonBackground: '#ffffff'
      }
    }
  ],
  [
    'dark',
    { isInverted: true, semanticColors: { bodyBackground: '#1b1a19', bodyText: '#ffffff', link: '#0078d4' } }
  ],
  [
    'an image behind it',
    { isInverted: true, semanticColors: { bodyBackground: 'transparent', bodyText: 'inherit' } }
  ]
];

describe('themeFromHost', () => {
  it.each(sections)('keeps everything readable on %s', (_name, host) => {
    expect(unreadable(themeFromHost(host))).toEqual([]);
  });

  it('keeps everything readable on any section an organisation can choose', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const colour = fc.tuple(channel, channel, channel).map(value => writeColour(value as Colour));
    const host = fc.record({
      bodyBackground: colour,
      bodyText: colour,
      link: colour,
      primaryButtonBackground: colour,
      errorText: colour
    });
    fc.assert(
      fc.property(host, semanticColors => {
        expect(unreadable(themeFromHost({ semanticColors }))).toEqual([]);
      }),
      { seed: 1, numRuns: 500 }
    );
  });

  it("takes the host's own colours where they are readable", () => {
    const { colours, scheme } = themeFromHost(sections[3]?.[1]);
    expect(colours.surface).toBe('#03787c');
    expect(colours.accent).toBe('#ffffff');
    expect(scheme).toBe('dark');
  });
});

describe('themeFromTeams', () => {
  it.each(['default', 'dark', 'contrast', 'something newer'])('keeps everything readable in %s', name => {
    expect(unreadable(themeFromTeams(name))).toEqual([]);
  });

  it('knows which of them is high contrast', () => {
    expect(themeFromTeams('contrast').isHighContrast).toBe(true);
    expect(themeFromTeams('dark').isHighContrast).toBe(false);
  });
});

describe('readColour', () => {
  it.each([
    ['#fff', '#ffffff'],
    ['#03787C', '#03787c'],
    ['rgb(3, 120, 124)', '#03787c'],
    ['rgba(3,120,124,1)', '#03787c'],
    ['transparent', undefined],
    ['rgba(0,0,0,0.4)', undefined],
    ['var(--bodyBackground)', undefined]
  ])('reads %s as %s', (written, hex) => {
    const colour = readColour(written);
    expect(colour && writeColour(colour)).toBe(hex);
  });
});
