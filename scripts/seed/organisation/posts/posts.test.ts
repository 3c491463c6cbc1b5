import { people, upnOf } from '../people';
import { signIns } from '../signIns';
import { samplePosts } from './index';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function lengthOf(text: string): number {
  return [...graphemes.segment(text)].length;
}

function runsOfSixWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(5).map((_, start) => words.slice(start, start + 6).join(' ')));
}

function countBy<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Days before the last one, 0 being the last, at the sample's own midnights. */
function daysBefore(offsetMinutes: number): number {
  return -Math.floor((offsetMinutes + 9 * 60) / (24 * 60));
}

describe('the sample posts', () => {
  it('are at least 270, with no text written twice', () => {
    expect(samplePosts.length).toBeGreaterThanOrEqual(270);
    expect(new Set(samplePosts.map(post => post.text)).size).toBe(samplePosts.length);
  });

  it('share no six words in a row among more than three', () => {
    const runs = countBy(samplePosts.flatMap(post => [...runsOfSixWords(post.text)]));
    expect(runs.size).toBeGreaterThan(3000);
    expect([...runs].filter(([, posts]) => posts > 3)).toEqual([]);
  });

  it('run strictly forward through three weeks and end with the last minute', () => {
    const offsets = samplePosts.map(post => post.offsetMinutes);
    expect(offsets.filter((offset, index) => index > 0 && offset <= offsets[index - 1]!)).toEqual([]);
    expect(daysBefore(offsets[0]!)).toBe(21);
    expect(offsets.at(-1)).toBe(0);
  });

  it('are written by at least 45 people of the directory', () => {
    const known = new Set(people.map(person => person.upn));
    const authors = new Set(samplePosts.map(post => upnOf(post.account)));
    expect([...authors].filter(author => !known.has(author))).toEqual([]);
    expect(authors.size).toBeGreaterThanOrEqual(45);
  });

  it('never speak for the visitor, the outsider or the hostile member', () => {
    const authors = samplePosts.map(post => upnOf(post.account));
    expect(authors).not.toContain(signIns.visitor);
    expect(authors).not.toContain(signIns.outsider);
    expect(authors).not.toContain(signIns.hostile);
  });

  it('leave no single voice with more than a twentieth of them', () => {
    const loudest = Math.max(...countBy(samplePosts.map(post => post.account)).values());
    expect(loudest).toBeLessThan(samplePosts.length / 20);
  });

  it('fit into 500 graphemes, are not blank, and use the whole range', () => {
    const lengths = samplePosts.map(post => lengthOf(post.text));
    expect(samplePosts.filter(post => post.text.trim() !== post.text || post.text === '')).toEqual([]);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
    expect(lengths.filter(length => length > 400).length).toBeGreaterThanOrEqual(4);
    expect(lengths.filter(length => length < 20).length).toBeGreaterThanOrEqual(10);
  });

  it('are plain text in the form a browser would send', () => {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
    expect(samplePosts.filter(post => control.test(post.text))).toEqual([]);
    expect(samplePosts.filter(post => post.text.normalize('NFC') !== post.text)).toEqual([]);
  });

  it('come in at least fifteen languages and eight scripts', () => {
    expect(new Set(samplePosts.map(post => post.language)).size).toBeGreaterThanOrEqual(15);
    const scripts = ['Latin', 'Arabic', 'Hebrew', 'Greek', 'Han', 'Hiragana', 'Katakana', 'Hangul'];
    const absent = scripts.filter(script => {
      const letter = new RegExp(`\\p{Script=${script}}`, 'u');
      return !samplePosts.some(post => letter.test(post.text));
    });
    expect(absent).toEqual([]);
  });

  it('hold links, topics, mentions, joined emoji, several lines and very long words', () => {
    const counts = Object.fromEntries(
      Object.entries({
        link: /https:\/\//,
        topic: /(^|\s)#\p{L}/u,
        mention: /(^|\s)@\p{L}/u,
        joinedEmoji: /\p{Extended_Pictographic}\p{Emoji_Modifier}?\u200d/u,
        lines: /\n/,
        longWord: /\p{L}{40}/u,
        longLink: /https:\/\/\S{150}/
      }).map(([name, pattern]) => [name, samplePosts.filter(post => pattern.test(post.text)).length])
    );
    expect(counts.link).toBeGreaterThanOrEqual(15);
    expect(counts.topic).toBeGreaterThanOrEqual(8);
    expect(counts.mention).toBeGreaterThanOrEqual(8);
    expect(counts.joinedEmoji).toBeGreaterThanOrEqual(2);
    expect(counts.lines).toBeGreaterThanOrEqual(5);
    expect(counts.longWord).toBeGreaterThanOrEqual(2);
    expect(counts.longLink).toBeGreaterThanOrEqual(1);
  });

  it('come in office hours, most of all in the morning, and rest at weekends', () => {
    const perDay = countBy(samplePosts.map(post => daysBefore(post.offsetMinutes)));
    const weekend = [3, 4, 10, 11, 17, 18];
    for (let day = 1; day <= 21; day++) {
      const posts = perDay.get(day) ?? 0;
      if (weekend.includes(day)) expect(posts).toBeLessThanOrEqual(2);
      else expect(posts).toBeGreaterThanOrEqual(15);
    }
    const minutes = samplePosts.map(post => (((post.offsetMinutes + 540) % 1440) + 1440) % 1440);
    expect(minutes.filter(minute => minute >= 420 && minute < 1080).length).toBeGreaterThan(
      minutes.length * 0.85
    );
    expect(minutes.filter(minute => minute >= 420 && minute < 720).length).toBeGreaterThan(
      minutes.length * 0.5
    );
  });
});
