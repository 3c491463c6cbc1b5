import { strToU8, zipSync } from 'fflate';
import { readPackage } from './readPackage';
import { pack, sampleParts } from './samplePackage';

function changed(part: string, change: (text: string) => string): Uint8Array {
  const parts = sampleParts();
  parts[part] = change(parts[part] ?? '');
  return pack(parts);
}

function without(part: string): Uint8Array {
  const { [part]: removed, ...rest } = sampleParts();
  expect(removed).toBeDefined();
  return pack(rest);
}

describe('a package that is not one', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['is no zip', () => strToU8('<html>not a zip</html>'), /not a readable package/],
    ['is empty', () => new Uint8Array(), /not a readable package/],
    ['is cut off', () => pack(sampleParts()).slice(0, 900), /not a readable package/],
    ['has no app manifest', () => without('_rels/.rels'), /no app manifest/],
    ['points to a part that is missing', () => without('f/WebPart.xml'), /lacks the part f\/WebPart.xml/],
    [
      'is an add-in of another kind',
      () => changed('AppManifest.xml', text => text.replace('IsClientSideSolution="true"', '')),
      /Only client-side solutions/
    ],
    [
      'has a product id that is none',
      () => changed('AppManifest.xml', text => text.replace(/ProductID="[^"]*"/, 'ProductID="../../etc"')),
      /not an identifier/
    ],
    ['holds broken XML', () => changed('AppManifest.xml', text => text.slice(0, -8)), /not well-formed/],
    [
      'holds a component manifest that is no JSON',
      () => changed('f/WebPart.xml', text => text.replace('{&quot;id', '{id')),
      /is not JSON/
    ],
    [
      'declares entities',
      () => changed('AppManifest.xml', text => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`),
      /declares a document type/
    ]
  ])('is refused when it %s', (_, archive, message) => {
    expect(() => readPackage(archive())).toThrow(message);
  });
});

describe('an archive made to hurt', () => {
  it.each(['../../outside.js', '/etc/passwd', 'a/../../b', 'C:\\windows\\x', 'a\\b'])(
    'is refused for naming %s',
    name => {
      expect(() => readPackage(pack({ ...sampleParts(), [name]: 'x' }))).toThrow(/a file outside itself/);
    }
  );

  it('is refused before it unpacks to more than 256 MB', () => {
    const zeros = new Uint8Array(90 * 1024 * 1024);
    const archive = zipSync({ a: [zeros, { level: 1 }], b: [zeros, { level: 1 }], c: [zeros, { level: 1 }] });
    expect(archive.length).toBeLessThan(4 * 1024 * 1024);
    expect(() => readPackage(archive)).toThrow(/unpacks to more than/);
  });

  it('is refused for holding thousands of files', () => {
    const files = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`f${index}`, new Uint8Array()])
    );
    expect(() => readPackage(zipSync(files))).toThrow(/more than 5000 files/);
  });
});
