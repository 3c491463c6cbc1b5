import * as fc from 'fast-check';
import { hallwayLists } from './hallwayLists';
import { hallwayLevels } from './levels';
import { listAddress } from './listAddress';
import { isEveryoneLogin } from './loginName';
import { holds, maskOf } from './permissions';
import { newPostRow, titleOf } from './postRows';
import { columnXml } from './provisioning/ensureColumns';
import { ageOf, firstSettings, readSettings } from './settingsRows';
import { sharePointPhotos } from './sharePointPhotos';
import { userInWeb } from './userInWeb';

describe('permission masks', () => {
  it('are read as SharePoint writes them', () => {
    const contribute = { High: '432', Low: '1011028719' };
    expect(holds(contribute, 'addListItems')).toBe(true);
    expect(holds(contribute, 'useRemoteInterfaces')).toBe(true);
    expect(holds(contribute, 'manageLists')).toBe(false);
    expect(holds({ High: '2147483647', Low: '4294967295' }, 'managePermissions')).toBe(true);
  });

  it('prove nothing when they are anything else', () => {
    fc.assert(
      fc.property(fc.anything(), mask => {
        expect(holds({ High: mask, Low: 'x' }, 'addListItems')).toBe(false);
        expect(typeof holds(mask, 'addListItems')).toBe('boolean');
      })
    );
  });

  it('hold exactly what they were made of', () => {
    const mask = maskOf(['viewListItems', 'useRemoteInterfaces']);
    expect(mask).toEqual({ High: '32', Low: '1' });
  });
});

describe('levels', () => {
  it('never let anybody change lists, hide edits or, members, touch others', () => {
    for (const level of hallwayLevels) {
      const mask = maskOf(level.permissions);
      expect(holds(mask, 'manageLists') || holds(mask, 'managePermissions')).toBe(false);
      expect(BigInt(mask.Low) & (1n << 7n)).toBe(0n);
      expect(holds(mask, 'overrideListBehaviors')).toBe(level.name === 'Hallway Moderator');
    }
  });
});

describe('the schema', () => {
  it('keeps to what SharePoint allows', () => {
    for (const { columns, readers } of hallwayLists) {
      const indexes = columns.filter(column => column.index !== undefined);
      expect(indexes.length).toBeLessThanOrEqual(20);
      expect(indexes.every(column => column.type !== 'Note')).toBe(true);
      if (readers === 'own') expect(indexes.some(column => column.index === 'unique')).toBe(false);
      expect(new Set(columns.map(column => column.name)).size).toBe(columns.length);
    }
  });

  it('says the version last', () => {
    expect(hallwayLists[hallwayLists.length - 1]?.name).toBe('HallwaySettings');
    expect(firstSettings(1).map(row => row.RowKey)).toEqual(['limits', 'schema-version']);
  });

  it('writes columns as SharePoint reads them', () => {
    expect(columnXml({ name: 'PostKey', type: 'Text', index: 'unique' })).toBe(
      '<Field Type="Text" Name="PostKey" StaticName="PostKey" DisplayName="PostKey" Required="FALSE" MaxLength="255" Indexed="TRUE" EnforceUniqueValues="TRUE" />'
    );
  });

  it('finds lists by address', () => {
    expect(listAddress('https://contoso.example/sites/caf%C3%A9/', 'HallwayPosts')).toBe(
      '/sites/café/Lists/HallwayPosts'
    );
    expect(listAddress('https://contoso.example', 'HallwayMedia')).toBe('/HallwayMedia');
  });
});

describe('settings', () => {
  it('are what was written first', () => {
    expect(readSettings(firstSettings(1))).toEqual({ version: 1, limits: { maxPostCharacters: 500 } });
  });

  it.each([
    ['nothing', undefined],
    ['broken', [{ RowKey: 'limits', Value: '{' }]],
    ['null', [{ RowKey: 'limits', Value: 'null' }]],
    ['text', [{ RowKey: 'limits', Value: '{"maxPostCharacters":"9"}' }]],
    ['nothing to write', [{ RowKey: 'limits', Value: '{"maxPostCharacters":0}' }]],
    ['endless', [{ RowKey: 'limits', Value: '{"maxPostCharacters":1e9}' }]],
    ['without columns', [{}]],
    ['a version that is none', [{ RowKey: 'schema-version', Value: '"1"' }]]
  ])('fall back when they are %s', (_, rows) => {
    expect(readSettings(rows)).toEqual({ version: 0, limits: { maxPostCharacters: 500 } });
  });

  it('fall back when a row throws at whoever looks at it', () => {
    const throwing = Object.defineProperty({}, 'RowKey', {
      get: () => {
        throw new Error('gotcha');
      }
    });
    expect(readSettings([throwing])).toEqual({ version: 0, limits: { maxPostCharacters: 500 } });
  });

  it('say whether the package is older or newer than they are', () => {
    expect([ageOf(1, 1), ageOf(0, 1), ageOf(2, 1)]).toEqual(['current', 'older', 'newer']);
  });

  it('cannot be changed by whoever reads them', () => {
    const settings = readSettings([]);
    expect([settings, settings.limits].every(Object.isFrozen)).toBe(true);
  });

  it('follow the owner', () => {
    const rows = [{ RowKey: 'limits', Value: '{"maxPostCharacters":280}' }];
    expect(readSettings(rows).limits.maxPostCharacters).toBe(280);
  });
});

describe('who is asking', () => {
  const web = {
    EffectiveBasePermissions: { High: '2147483647', Low: '4294967295' },
    CurrentUser: { Id: 17, Title: 'Ann Ottens', LoginName: 'i:0#.f|membership|ann@contoso.example' }
  };

  it('comes with the rights of the list, and those of the site', () => {
    expect(userInWeb(web, maskOf(['addListItems', 'editListItems']))).toEqual({
      key: '17',
      displayName: 'Ann Ottens',
      upn: 'ann@contoso.example',
      rights: { canPost: true, canEditOwn: true, canDeleteOwn: false, canSetUp: true }
    });
  });

  it('may have no number yet, or be nobody', () => {
    const newcomer = { CurrentUser: { LoginName: web.CurrentUser.LoginName } };
    expect(userInWeb(newcomer, undefined)).toMatchObject({
      key: '@upn:ann@contoso.example',
      displayName: 'ann@contoso.example'
    });
    expect([userInWeb({}, undefined), userInWeb(null, undefined)]).toEqual([undefined, undefined]);
  });

  it('may be everyone', () => {
    expect(isEveryoneLogin('c:0-.f|rolemanager|spo-grid-all-users/1234')).toBe(true);
    expect(isEveryoneLogin('i:0#.f|membership|everyone@contoso.example')).toBe(false);
  });
});

describe('a row that is written', () => {
  it('begins with a title that fits one line', () => {
    expect(titleOf('  first\n\nsecond ')).toBe('first second');
    expect(titleOf('😀'.repeat(300))).toBe(`${'😀'.repeat(99)}…`);
    expect(titleOf('x'.repeat(300))).toHaveLength(200);
  });

  it('carries the keys that timelines seek', () => {
    const row = newPostRow(
      { key: '17.0mh7x2abcdefg', text: 'hello' },
      { writer: '17', nowMs: Date.UTC(2026, 10, 22) }
    );
    expect(row).toEqual({
      Title: 'hello',
      Body: 'hello',
      PostKey: '17.0mh7x2abcdefg',
      AuthorKey: '17',
      AuthorMonth: '17|2026-11',
      KindMonth: 'post|2026-11',
      SchemaV: 1
    });
  });
});

describe('a photo', () => {
  it('is an image of the site itself', () => {
    const { photoUrlOf } = sharePointPhotos('https://contoso.example/sites/hallway/');
    expect(photoUrlOf({ upn: "o'neil+x@contoso.example" }, 'small')).toBe(
      "https://contoso.example/sites/hallway/_layouts/15/userphoto.aspx?size=S&accountname=o'neil%2Bx%40contoso.example"
    );
    expect([photoUrlOf({}, 'large'), photoUrlOf({ upn: '' }, 'medium')]).toEqual([undefined, undefined]);
  });
});
