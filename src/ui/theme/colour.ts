/** Red, green, blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];

/** Reads `#rgb`, `#rrggbb`, `rgb()` and opaque `rgba()`; undefined for anything else, such as `transparent`. */
export function readColour(value: string | undefined): Colour | undefined {
  const written = value?.trim().toLowerCase() ?? '';
  if (/^#[0-9a-f]{3}$/.test(written)) return fromHex([...written.slice(1)].map(digit => digit + digit));
  if (/^#[0-9a-f]{6}(ff)?$/.test(written)) return fromHex(written.slice(1, 7).match(/../g) ?? []);
  const parts = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/.exec(written);
  if (!parts || (parts[4] !== undefined && Number(parts[4]) < (parts[5] ? 100 : 1))) return undefined;
  return toColour(parts.slice(1, 4).map(part => Math.round(Number(part))));
}

export function writeColour(colour: Colour): string {
  return `#${colour.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** A colour this far (0 to 1) on the way from one to the other, in whole channels as CSS will have it. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  return toColour(from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share)));
}

/** WCAG 2 relative luminance, 0 to 1. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it stands out enough on every ground, else the nearest shade of it that does. */
export function readableOn(
  colour: Colour,
  { grounds, ratio }: { grounds: readonly Colour[]; ratio: number }
): Colour {
  const far = lowestContrast(white, grounds) > lowestContrast(black, grounds) ? white : black;
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(colour, far, share);
    if (lowestContrast(shade, grounds) >= ratio) return shade;
  }
  return far;
}

function lowestContrast(colour: Colour, grounds: readonly Colour[]): number {
  return Math.min(...grounds.map(ground => contrast(colour, ground)));
}

function fromHex(pairs: readonly string[]): Colour {
  return toColour(pairs.map(pair => parseInt(pair, 16)));
}

function toColour([red = 0, green = 0, blue = 0]: readonly number[]): Colour {
  return [red, green, blue];
}
