import { type ComponentManifest } from '../../catalog/SolutionPackage';
import { defaultControls, newControl, stableInstanceId } from './newControl';

const GUID = '66666666-7777-4888-8999-aaaaaaaaaaaa';

function component(more: Record<string, unknown> = {}): ComponentManifest {
  return { id: GUID, alias: 'Sample', componentType: 'WebPart', ...more } as unknown as ComponentManifest;
}

describe('a new web part', () => {
  it('starts with what its manifest says', () => {
    const entry = { title: { default: 'Title' }, description: { default: 'About' }, properties: { a: 1 } };
    expect(
      newControl(component({ preconfiguredEntries: [entry, { title: { default: 'Other' } }] }), 'i')
        .webPartData
    ).toMatchObject({
      ...{
        id: GUID,
        instanceId: 'i',
        title: 'Title',
        description: 'About',
        dataVersion: '1.0',
        properties: { a: 1 }
      }
    });
  });

  it.each([[undefined], [null], [[]], [[{}]], ['x'], [{}]])(
    'with the entries %j is called by its alias and empty',
    preconfiguredEntries => {
      expect(newControl(component({ preconfiguredEntries }), 'i').webPartData).toMatchObject({
        title: 'Sample',
        description: '',
        properties: {}
      });
    }
  );

  it('stands alone in its section, as wide as it is told', () => {
    expect(newControl(component(), 'i').position).toEqual({
      zoneIndex: 1,
      sectionIndex: 1,
      controlIndex: 1,
      sectionFactor: 12
    });
    expect(newControl(component(), 'i', 4).position.sectionFactor).toBe(4);
  });
});

describe('a page nobody has edited', () => {
  it('holds the first web part that runs on pages', () => {
    const teamsOnly = component({ id: 'teams', supportedHosts: ['TeamsTab'] });
    const extension = component({ id: 'extension', componentType: 'Extension' });
    const page = component({ id: 'page', supportedHosts: ['TeamsTab', 'SharePointWebPart'] });
    const ids = (...components: ComponentManifest[]): string[] =>
      defaultControls('web', components).map(({ webPartId }) => webPartId);
    expect(ids(teamsOnly, extension, page, component())).toEqual(['page']);
    expect(ids(component())).toEqual([GUID]);
    expect(ids(teamsOnly, extension)).toEqual([]);
    expect(ids()).toEqual([]);
  });
});

describe('the id of an instance', () => {
  it('is one, the same each time, and another for another web or component', () => {
    const id = stableInstanceId('web', GUID);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(stableInstanceId('web', GUID)).toBe(id);
    expect(new Set([id, stableInstanceId('web2', GUID), stableInstanceId('web', 'other')]).size).toBe(3);
  });
});
