import { isGuid, readCanvas } from './readCanvas';

const GUID = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const control = {
  controlType: 3,
  id: GUID,
  position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12 },
  emphasis: {},
  webPartId: GUID,
  webPartData: {
    id: GUID,
    instanceId: GUID,
    title: 'Sample',
    description: '',
    dataVersion: '1.0',
    properties: { a: 1 }
  }
};

const read = (...controls: unknown[]): unknown => readCanvas(JSON.stringify(controls));
const INVALID = 'CanvasContent1 does not hold the controls of a page.';

describe('the canvas of a page', () => {
  it('is its controls, as they were sent', () => {
    expect(read()).toEqual([]);
    expect(read(control)).toEqual([control]);
    expect(
      read(control, { ...control, position: { ...control.position, zoneIndex: 2, sectionFactor: 4 } })
    ).toHaveLength(2);
  });

  it('keeps what it does not know of a control', () => {
    expect(read({ ...control, reservedHeight: 300 })).toEqual([{ ...control, reservedHeight: 300 }]);
  });

  it('keeps an emphasis that is one, and no other', () => {
    const emphasisOf = (emphasis: unknown): unknown =>
      (read({ ...control, emphasis }) as { emphasis: unknown }[])[0]?.emphasis;
    expect([0, 1, 2, 3].map(zoneEmphasis => emphasisOf({ zoneEmphasis }))).toEqual(
      [0, 1, 2, 3].map(zoneEmphasis => ({ zoneEmphasis }))
    );
    for (const wrong of [
      undefined,
      null,
      'x',
      [],
      { zoneEmphasis: '1' },
      { zoneEmphasis: -1 },
      { zoneEmphasis: 1.5 },
      { zoneEmphasis: 1e9 }
    ]) {
      expect(emphasisOf(wrong)).toEqual({});
    }
  });

  it.each(
    [undefined, null, '', 'x', '{', 'null', '7', '"[]"', '{}', '[null]', '[7]', '["x"]', '[[]]', '[{}]'].map(
      text => [text]
    )
  )('is not %j', text =>
    expect(() => readCanvas(text)).toThrow(/does not hold the controls|does not implement/)
  );

  it.each([
    ['no position', { position: undefined }],
    ['a position of text', { position: 'top' }],
    ['half a position', { position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1 } }],
    ['a negative position', { position: { ...control.position, zoneIndex: -1 } }],
    ['a broken position', { position: { ...control.position, zoneIndex: 1.5 } }],
    ['a position beyond all pages', { position: { ...control.position, controlIndex: 1001 } }],
    ['no id', { id: undefined }],
    ['an id that is none', { id: 'x' }],
    ['an id that is markup', { id: '"><script>' }],
    ['a web part that is none', { webPartId: '../x' }],
    ['no data', { webPartData: undefined }],
    ['data without properties', { webPartData: { ...control.webPartData, properties: undefined } }],
    ['properties that are a list', { webPartData: { ...control.webPartData, properties: [] } }],
    [
      'a title that is markup in disguise',
      { webPartData: { ...control.webPartData, title: { text: '<b>' } } }
    ],
    ['a description that is a number', { webPartData: { ...control.webPartData, description: 7 } }],
    ['a version that is a number', { webPartData: { ...control.webPartData, dataVersion: 1 } }],
    ['an instance that is none', { webPartData: { ...control.webPartData, instanceId: 7 } }]
  ])('has no control with %s', (_name, change) => {
    expect(() => read({ ...control, ...change })).toThrow(INVALID);
  });

  it.each([[4], [0], [1], [14], ['3'], [null], [undefined]])(
    'says what it does not do of controls of type %s',
    controlType => {
      expect(() => read({ ...control, controlType })).toThrow(
        `The emulator does not implement a control of type ${String(controlType)} on a page.`
      );
    }
  );

  it('nested a hundred thousand deep is refused, and not kept to fail later', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(() => readCanvas(`[${deep}]`)).toThrow(INVALID);
  });
});

describe('an identifier', () => {
  it('has 32 digits in five groups, in either case', () => {
    expect([isGuid(GUID), isGuid(GUID.toUpperCase())]).toEqual([true, true]);
    for (const wrong of [
      '',
      GUID.slice(1),
      `${GUID}0`,
      `{${GUID}}`,
      GUID.replace('a', 'g'),
      GUID.replaceAll('-', ''),
      ` ${GUID}`,
      7,
      null,
      undefined,
      [GUID]
    ]) {
      expect(isGuid(wrong)).toBe(false);
    }
  });
});
