import { sectionsOf, type CanvasControl } from './Canvas';

function control(
  id: string,
  position: Partial<CanvasControl['position']>,
  zoneEmphasis?: number
): CanvasControl {
  return {
    controlType: 3,
    id,
    position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12, ...position },
    emphasis: zoneEmphasis === undefined ? {} : { zoneEmphasis },
    webPartId: id,
    webPartData: { id, instanceId: id, title: id, description: '', dataVersion: '1.0', properties: {} }
  };
}

describe('a canvas', () => {
  it('has no sections without controls', () => {
    expect(sectionsOf([])).toEqual([]);
  });

  it('orders sections, columns and controls by their place, whatever order they are kept in', () => {
    const sections = sectionsOf([
      control('d', { zoneIndex: 3, sectionFactor: 0 }),
      control('c', { sectionIndex: 2, sectionFactor: 4 }),
      control('b', { controlIndex: 2, sectionFactor: 8 }),
      control('a', { controlIndex: 1, sectionFactor: 8 })
    ]);
    const ids = sections.map(({ columns }) => columns.map(({ controls }) => controls.map(({ id }) => id)));
    expect(ids).toEqual([[['a', 'b'], ['c']], [['d']]]);
    expect(sections.map(({ layout }) => layout)).toEqual(['twoThirds', 'fullWidth']);
    expect(sections[0]?.columns.map(({ factor }) => factor)).toEqual([8, 4]);
  });

  it.each([
    [undefined, 'none'],
    [1, 'neutral'],
    [2, 'soft'],
    [3, 'strong'],
    [9, 'none']
  ])('shows emphasis %s as %s', (emphasis, background) => {
    expect(sectionsOf([control('a', {}, emphasis)])[0]?.background).toBe(background);
  });
});
