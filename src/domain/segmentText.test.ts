import * as fc from 'fast-check';
import { segmentText } from './segmentText';

function linksOf(text: string): readonly string[] {
  return segmentText(text).flatMap(segment => (segment.kind === 'link' ? [segment.text] : []));
}

function targetOf(text: string): string | undefined {
  const link = segmentText(text).find(segment => segment.kind === 'link');
  return link?.kind === 'link' ? link.href : undefined;
}

describe('finding links in a text', () => {
  it.each([
    ['see https://contoso.example/a?b=c#d for more', ['https://contoso.example/a?b=c#d']],
    ['HTTP://Contoso.example', ['HTTP://Contoso.example']],
    ['two: https://a.example, https://b.example!', ['https://a.example', 'https://b.example']],
    ['(https://a.example/wiki/X_(unit))', ['https://a.example/wiki/X_(unit)']],
    ['(see https://a.example)', ['https://a.example']],
    ['"https://a.example/x".', ['https://a.example/x']],
    ['«https://a.example/x»', ['https://a.example/x»']],
    ['https://a.example/…', ['https://a.example/']],
    ['请看https://a.example/页面。谢谢', ['https://a.example/页面']],
    ['请看 https://a.example/页面。谢谢', ['https://a.example/页面']],
    ['www.contoso.example/x.', ['www.contoso.example/x']],
    ['write to mailto:ann@contoso.example.', ['mailto:ann@contoso.example']],
    ['http://[2001:db8::1]/x', ['http://[2001:db8::1]/x']],
    ['https://a.example/x&', ['https://a.example/x']],
    ['https://a.example\nhttps://b.example', ['https://a.example', 'https://b.example']]
  ])('%j', (text, links) => expect(linksOf(text)).toEqual(links));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'blob:https-ish',
    'file:///c:/x',
    'ms-word:ofe|u|x',
    '//contoso.example/x',
    '\\\\host\\share',
    'https:///nowhere',
    'https://',
    'http:// a.example',
    'https://a.example:99999999/x',
    'https://bank.example@evil.example',
    'https://user:word@evil.example/',
    'xhttps://a.example',
    'mailto:',
    'mailto:?bcc=all@contoso.example',
    'mailto:a@b.example?bcc=all@contoso.example',
    'mailto:%'
  ])('finds none in %j', text => expect(linksOf(text)).toEqual([]));

  it('tells where a link really goes', () => {
    expect(segmentText('https://раypal.example/login')).toEqual([
      {
        kind: 'link',
        text: 'https://раypal.example/login',
        href: 'https://xn--ypal-43d9g.example/login',
        host: 'xn--ypal-43d9g.example'
      }
    ]);
    expect(segmentText('mailto:Ann@Contoso.example')[0]).toMatchObject({ host: 'contoso.example' });
    expect(targetOf('www.contoso.example')).toBe('https://www.contoso.example/');
  });

  it('stops at characters that turn or hide text', () => {
    expect(linksOf('https://a.example/\u202egpj.exe')).toEqual(['https://a.example/']);
    expect(linksOf('https://a.example\u200b.evil.example')).toEqual(['https://a.example']);
  });

  it('links no more than a hundred, and no address beyond two thousand characters', () => {
    expect(linksOf('https://a.example '.repeat(300))).toHaveLength(100);
    expect(linksOf(`https://a.example/${'x'.repeat(3_000)} https://b.example`)).toEqual([
      'https://b.example'
    ]);
  });
});

describe('addresses that are costly to refuse', () => {
  it('are tried two hundred times in a text, and no more', () => {
    const refused = 'https://a:99999 ';
    expect(linksOf(`${refused.repeat(199)}https://b.example`)).toEqual(['https://b.example']);
    expect(linksOf(`${refused.repeat(200)}https://b.example`)).toEqual([]);
  });

  it('are not tried where the host is longer than any host', () => {
    const host = `${'é.'.repeat(120)}example`;
    expect(linksOf(`https://${host}/x`)).toEqual([`https://${host}/x`]);
    expect(linksOf(`https://${'é.'.repeat(130)}example/x`)).toEqual([]);
    expect(linksOf(`www.${'a.'.repeat(130)}example`)).toEqual([]);
  });
});

const hostilePieces = [
  'http://',
  'https://a.b',
  'mailto:',
  'a@b',
  'www.',
  'javascript:',
  '(',
  ')',
  '.',
  '\n',
  '😀',
  '\u202e',
  ']',
  '[',
  '://',
  '@'
];
const hostileText = fc.array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary' })), {
  maxLength: 60
});

describe('any text at all', () => {
  it('is given back whole, with nothing but web and mail links', () => {
    fc.assert(
      fc.property(hostileText, pieces => {
        const text = pieces.join('');
        const segments = segmentText(text);
        expect(segments.map(segment => segment.text).join('')).toBe(text);
        for (const segment of segments) {
          if (segment.kind === 'link') expect(segment.href).toMatch(/^(?:https?:\/\/|mailto:)/);
          else expect(segment.text).not.toBe('');
        }
      }),
      { numRuns: 5_000 }
    );
  });
});
