import { cleanName } from './cleanName';
import { parseMediaName } from './Media';
import { isAuthorKey, type AuthorKey } from './PostKey';
import { cleanText } from './PostText';
import { readFacets, type Facet } from './readFacets';
import { isJsonObject, maxJsonUnits, readJson, type JsonObject, type JsonValue } from './readJson';
import { segmentText } from './segmentText';

/** What a post has beside its text: version 1 of the JSON in its column Extra. Frozen through and through. */
export interface PostExtra {
  readonly facets: readonly Facet[];
  readonly media: readonly MediaUse[];
  readonly link?: LinkCard;
  readonly poll?: Poll;
  readonly praise?: Praise;
  /** What this version does not know: kept, so that it survives an edit. Never shown. */
  readonly unknown: JsonObject;
}

/** Sizes in pixels, so that its room is kept before it comes. */
export interface MediaUse {
  /** As `parseMediaName` takes it. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface LinkCard {
  /** https, without a name and a word in it. */
  readonly url: string;
  readonly title: string;
}

export interface Poll {
  /** Two to ten. */
  readonly options: readonly string[];
  readonly endsAtMs?: number;
}

export interface Praise {
  readonly people: readonly AuthorKey[];
}

const version = 1;
const known = ['v', 'facets', 'media', 'link', 'poll', 'praise'];
const maxMedia = 4;
const maxPixels = 10_000;
const maxAltUnits = 1_000;
const maxOptions = 10;
const maxPraised = 20;
/** No poll of ours runs longer than this century. */
const latestMs = Date.UTC(2100, 0, 1);

const nothing: PostExtra = Object.freeze({
  facets: Object.freeze([]),
  media: Object.freeze([]),
  link: undefined,
  poll: undefined,
  praise: undefined,
  unknown: Object.freeze({})
});

/**
 * Reads what anybody may have written beside a text. Total: what makes no sense is left out, and nothing is read of
 * what would be too much to write again.
 * @param text clean
 */
export function readExtra(written: unknown, text: string): PostExtra {
  const json = readJson(written);
  if (!isJsonObject(json) || json['v'] === undefined) return nothing;
  const extra = json['v'] === version ? extraIn(json, text) : Object.freeze({ ...nothing, unknown: json });
  return printExtra(extra).length <= maxJsonUnits ? extra : nothing;
}

function extraIn(object: JsonObject, text: string): PostExtra {
  return Object.freeze({
    facets: readFacets(object['facets'], text),
    media: Object.freeze(listIn(object['media']).flatMap(readMedia).slice(0, maxMedia)),
    link: readLink(object['link']),
    poll: readPoll(object['poll']),
    praise: readPraise(object['praise']),
    unknown: without(known, object)
  });
}

/** The column for this. What a later version wrote is written again as it was. */
export function printExtra({ unknown, ...extra }: PostExtra): string {
  return JSON.stringify('v' in unknown ? unknown : { ...unknown, v: version, ...extra });
}

/** The same with other facets; undefined where a post without any would have nothing beside its text. */
export function withFacets(extra: PostExtra | undefined, facets: readonly Facet[]): PostExtra | undefined {
  if (extra === undefined && facets.length === 0) return undefined;
  return Object.freeze({ ...(extra ?? nothing), facets });
}

function without(names: readonly string[], object: JsonObject): JsonObject {
  return Object.freeze(Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name))));
}

function readMedia(value: JsonValue): readonly MediaUse[] {
  if (!isJsonObject(value)) return [];
  const { file, width, height, alt } = value;
  if (typeof file !== 'string' || !parseMediaName(file) || !isPixels(width) || !isPixels(height)) return [];
  return [Object.freeze({ file, width, height, alt: cleanText(textOf(alt), maxAltUnits) })];
}

function readLink(value: JsonValue | undefined): LinkCard | undefined {
  if (!isJsonObject(value)) return undefined;
  const url = addressOf(textOf(value['url']));
  // What is spelled out may be too long to be read again.
  if (url === undefined || addressOf(url) !== url) return undefined;
  return Object.freeze({ url, title: cleanName(textOf(value['title'])) });
}

/** Where a text that is a link and nothing else leads to. */
function addressOf(text: string): string | undefined {
  const [link, ...rest] = segmentText(text);
  const isOne = link?.kind === 'link' && rest.length === 0;
  return isOne && link.href.startsWith('https:') ? link.href : undefined;
}

function readPoll(value: JsonValue | undefined): Poll | undefined {
  if (!isJsonObject(value)) return undefined;
  const options = listIn(value['options'])
    .map(option => cleanName(textOf(option)))
    .filter(option => option !== '')
    .slice(0, maxOptions);
  if (options.length < 2) return undefined;
  const { endsAtMs } = value;
  return Object.freeze({
    options: Object.freeze(options),
    endsAtMs: isMoment(endsAtMs) ? endsAtMs : undefined
  });
}

function readPraise(value: JsonValue | undefined): Praise | undefined {
  const people = isJsonObject(value) ? listIn(value['people']).filter(isAuthorKey) : [];
  if (people.length === 0) return undefined;
  return Object.freeze({ people: Object.freeze([...new Set(people)].slice(0, maxPraised)) });
}

function isPixels(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= maxPixels;
}

function isMoment(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= latestMs;
}

function listIn(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
