import { childId, isContentTypeId, normalContentTypeId, parentId } from './contentTypeId';

const GUID = '5b1c0e9a-0000-4a39-b0a5-00aa3a3e7f10';
const DIGITS = '5B1C0E9A00004A39B0A500AA3A3E7F10';

describe('the id of a content type', () => {
  it.each([
    ['0x', undefined],
    ['0x01', '0x'],
    ['0x0101', '0x01'],
    ['0x0120', '0x01'],
    [`0x0100${DIGITS}`, '0x01'],
    [`0x0100${DIGITS}01`, `0x0100${DIGITS}`],
    [`0x0100${DIGITS}00${DIGITS}`, `0x0100${DIGITS}`],
    [`0x012000${DIGITS}`, '0x0120']
  ])('%s comes from %s', (id, parent) => {
    expect(parentId(id)).toBe(parent);
  });

  it('of a child is two noughts and a guid longer, and leads back', () => {
    expect(childId('0x0101', GUID)).toBe(`0x010100${DIGITS}`);
    expect(parentId(childId(`0x0100${DIGITS}`, GUID))).toBe(`0x0100${DIGITS}`);
  });

  it('is written with small 0x and large digits, and left alone when it is none', () => {
    expect(normalContentTypeId(' 0X01ab ')).toBe('0x01AB');
    expect(normalContentTypeId('')).toBe('');
    expect(normalContentTypeId('hello')).toBe('hello');
  });

  it.each<[string, boolean]>([
    ['0x', true],
    ['0x01', true],
    ['0x01ab', true],
    ['0x1', false],
    ['01', false],
    ['', false],
    ['0xzz', false],
    [`0x${'01'.repeat(600)}`, false]
  ])('%s is one: %j', (text, expected) => {
    expect(isContentTypeId(text)).toBe(expected);
  });
});
