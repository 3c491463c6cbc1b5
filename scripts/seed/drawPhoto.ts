import { createAvatar } from '@dicebear/core';
import * as personas from '@dicebear/personas';
import { Resvg } from '@resvg/resvg-js';
import { type Look, type HairColour, portraits } from './organisation/portraits';
import { upnOf } from './organisation/people';

/** Width and height; hosts scale it down from here. */
export const photoPixels = 240;

/** Personas offers these from light to dark. */
const skins = ['eeb4a4', 'e7a391', 'e5a07e', 'd78774', 'b16a5b', '92594b', '623d36'];

const hairColours: Readonly<Record<HairColour, string>> = {
  black: '2b2430',
  dark: '4a312c',
  brown: '6c4545',
  chestnut: '8a5a44',
  fair: 'd9b380',
  red: 'b5573b',
  grey: '9a9aa2',
  white: 'e4e4ea'
};

const backgrounds = ['cfe3f5', 'd8ecd9', 'fbe3c8', 'f6d5d8', 'e2dbf3', 'd2ecec', 'efe6d8', 'dfe4ea'];
const clothes = ['3d5a80', '5b8e7d', '7b6d8d', 'c8553d', '457b9d', '6a994e', 'a26769', '4a5759', 'bc8034'];

const looksByUpn = new Map(Object.entries(portraits).map(([account, look]) => [upnOf(account), look]));

/**
 * The portrait of a person as a PNG of `photoPixels` squared, the same bytes every time; undefined for somebody
 * without a photo. Drawn from "Personas by Draftbit" (draftbit.com), CC BY 4.0, through DiceBear.
 */
export function drawPhoto(upn: string): Uint8Array | undefined {
  const look = looksByUpn.get(upn);
  if (!look) return undefined;
  const svg = createAvatar(personas, { seed: upn, size: photoPixels, ...styleOf(look) }).toString();
  return new Resvg(withQuietHighlights(svg), { font: { loadSystemFonts: false } }).render().asPng();
}

function styleOf([hair, hairColour, skin, ...face]: Look): personas.Options & { backgroundColor: string[] } {
  const facialHair = face.find(detail => detail !== 'glasses');
  return {
    hair: [hair],
    hairColor: [hairColours[hairColour]],
    skinColor: [skins[skin - 1] ?? 'd78774'],
    eyes: face.includes('glasses') ? ['glasses'] : ['open', 'happy'],
    mouth: ['smile', 'bigSmile', 'smirk'],
    ...(facialHair && { facialHair: [facialHair] }),
    facialHairProbability: facialHair ? 100 : 0,
    clothingColor: clothes,
    backgroundColor: backgrounds
  };
}

/** The highlights lie in masked groups, where "overlay" has nothing below to blend with and greys dark faces. */
function withQuietHighlights(svg: string): string {
  return svg.replace(/ style="mix-blend-mode:overlay" opacity="[.\d]+"/g, ' opacity=".1"');
}
