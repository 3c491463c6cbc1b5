import { acceptedMode, contentTypeOf, refuseUnknownFormats } from './metadataMode';

describe('the mode of an answer', () => {
  it.each([
    ['application/json;odata=verbose', 'verbose'],
    ['application/json; odata=verbose; charset=utf-8', 'verbose'],
    ['APPLICATION/JSON;ODATA=VERBOSE', 'verbose'],
    ['application/json;odata=nometadata', 'none'],
    ['application/json;odata.metadata=none', 'none'],
    ['application/json;odata=minimalmetadata', 'minimal'],
    ['application/json;odata.metadata=minimal', 'minimal'],
    ['application/json', 'minimal'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'minimal'],
    ['*/*', 'minimal'],
    ['', 'minimal'],
    [null, 'minimal']
  ] as const)('for %s is %s', (accept, mode) => expect(acceptedMode(accept)).toBe(mode));

  it('is told in the content type, in UTF-8', () => {
    for (const mode of ['verbose', 'minimal', 'none'] as const) {
      expect(acceptedMode(contentTypeOf(mode))).toBe(mode);
      expect(contentTypeOf(mode)).toMatch(/;charset=utf-8$/);
    }
  });
});

describe('a format', () => {
  it.each([
    'application/json',
    'application/json;odata=verbose',
    '*/*',
    '',
    null,
    'application/atom+xml,application/json',
    'application/atom+xml,*/*;q=0.1',
    'text/html'
  ])('%s is written, or JSON instead', accept => expect(() => refuseUnknownFormats(accept)).not.toThrow());

  it.each([
    ['application/atom+xml', 'Accept: application/atom+xml'],
    ['application/atom+xml;type=entry', 'Accept: application/atom+xml'],
    ['application/json;odata=fullmetadata', 'Accept: odata=fullmetadata'],
    ['application/json;odata.metadata=full', 'Accept: odata=fullmetadata']
  ])('%s is refused by name', (accept, named) => {
    expect(() => refuseUnknownFormats(accept)).toThrow(`The emulator does not implement ${named}.`);
  });
});
