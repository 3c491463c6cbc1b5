/** A piece of a post: all pieces put together give the text again. `host` is where the link really goes. */
export type TextSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string; readonly host: string };

/** A post with more links than this is shown with the rest as plain text, so that no post grows a page. */
const maxLinks = 100;
const maxAddressUnits = 2048;
/** Finding out that an address is none costs as much as a link. */
const maxTries = 200;

/** Everything that may start a link. Whatever else claims to be an address stays text. */
const linkStart = /https?:\/\/|mailto:|www\./gi;
/** What cannot be part of an address as people write it: spaces, quotes and brackets, invisible and CJK punctuation. */
const addressEnd =
  /[\s\p{Cc}\p{Cf}\p{Zs}<>"`{}|\\^\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u300c-\u3011\u2018-\u201f\ufffd]/gu;
const wordCharacter = /[\p{L}\p{N}_@.-]/u;
/** Scripts that are written without spaces: there an address may begin right after a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const trailing = new Set(".,:;!?'*_~&)]…");
/** No host is longer than 253 characters, and a long one in letters of its own takes long to spell. */
const webAddress = /^(?:https?:\/\/|www\.)[\p{L}\p{N}[][^/?#]{0,254}(?:[/?#]|$)/iu;
const mailAddress = /^mailto:[^@?&:/]+@[^@?&:/]+$/i;

/** Cuts a text into plain pieces and links in one pass: every character is looked at a bounded number of times. */
export function segmentText(text: string): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let plainFrom = 0;
  let links = 0;
  let tries = 0;
  let at = nextStart(text, 0);
  while (at !== undefined && links < maxLinks && tries < maxTries) {
    tries += 1;
    const end = endOfAddress(text, at);
    const link = readLink(text, { start: at, end });
    if (link) {
      pushText(segments, text.slice(plainFrom, at));
      segments.push(link);
      plainFrom = at + link.text.length;
      links += 1;
    }
    at = nextStart(text, end);
  }
  pushText(segments, text.slice(plainFrom));
  return segments;
}

function pushText(segments: TextSegment[], text: string): void {
  if (text !== '') segments.push({ kind: 'text', text });
}

function nextStart(text: string, from: number): number | undefined {
  linkStart.lastIndex = from;
  for (let found = linkStart.exec(text); found; found = linkStart.exec(text)) {
    const before = text.charAt(found.index - 1);
    if (!wordCharacter.test(before) || unspaced.test(before)) return found.index;
  }
  return undefined;
}

function endOfAddress(text: string, start: number): number {
  addressEnd.lastIndex = start;
  return addressEnd.exec(text)?.index ?? text.length;
}

function readLink(text: string, { start, end }: { start: number; end: number }): TextSegment | undefined {
  if (end - start > maxAddressUnits) return undefined;
  const written = withoutTrailing(text.slice(start, end));
  const target = safeAddress(written);
  return target && { kind: 'link', text: written, ...target };
}

/** Sentences end after addresses; a closing bracket belongs to the address only if it was opened there. */
function withoutTrailing(written: string): string {
  const open = { ')': surplus(written, '(', ')'), ']': surplus(written, '[', ']') };
  let end = written.length;
  while (end > 0) {
    const last = written.charAt(end - 1);
    if (!trailing.has(last)) break;
    if (last === ')' || last === ']') {
      if (open[last] >= 0) break;
      open[last] += 1;
    }
    end -= 1;
  }
  return written.slice(0, end);
}

function surplus(written: string, opening: string, closing: string): number {
  let count = 0;
  for (const character of written) {
    if (character === opening) count += 1;
    else if (character === closing) count -= 1;
  }
  return count;
}

function safeAddress(written: string): { href: string; host: string } | undefined {
  if (/^mailto:/i.test(written)) return safeMailAddress(written);
  if (!webAddress.test(written)) return undefined;
  const url = parseUrl(/^www\./i.test(written) ? `https://${written}` : written);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  // "https://bank.example@evil.example" reads as one host and opens another.
  if (url.username !== '' || url.password !== '') return undefined;
  return { href: url.href, host: url.host };
}

function safeMailAddress(written: string): { href: string; host: string } | undefined {
  if (!mailAddress.test(written)) return undefined;
  const url = parseUrl(written);
  return url && { href: url.href, host: written.slice(written.indexOf('@') + 1).toLowerCase() };
}

function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
