import { canonicalAddress } from './canonicalAddress';
import { segmentsOf } from './segments';

function read(address: string): unknown {
  const { shape, keys } = canonicalAddress(segmentsOf(address));
  return { shape, keys };
}

describe('the address of a file or folder', () => {
  it('is one shape however it is found', () => {
    for (const address of [
      "web/getFileByServerRelativePath(decodedurl='/a')",
      "web/getFileByServerRelativeUrl('/a')",
      "web/getFileByUrl('/a')"
    ]) {
      expect(read(address)).toEqual({ shape: 'web/files/{}', keys: [{ by: 'url', value: '/a' }] });
    }
    expect(read("web/getFolderById(guid'1')")).toEqual({
      ...{ shape: 'web/folders/{}', keys: [{ by: 'id', value: '1' }] }
    });
  });

  it('tells the way from folder to folder to file in one key', () => {
    expect(
      read("web/getFolderByServerRelativeUrl('/a')/folders('b')/folders/getByUrl('c')/files('d')")
    ).toEqual({
      shape: 'web/files/{}',
      keys: [{ by: 'url', value: '/a', below: ['b', 'c', 'd'] }]
    });
    expect(read("web/folders('a')/files('b')/$value")).toEqual({
      shape: 'web/files/{}/$value',
      keys: [{ by: 'name', value: 'a', below: ['b'] }]
    });
  });

  it('leads through the root of a list, which by itself keeps its own address', () => {
    const list = { by: 'title', value: 'X' };
    expect(read("web/lists/getByTitle('X')/rootfolder")).toEqual({
      ...{ shape: 'web/lists/{}/rootfolder', keys: [list] }
    });
    expect(read("web/lists/getByTitle('X')/rootfolder/files('a')")).toEqual({
      shape: 'web/files/{}',
      keys: [{ by: 'role', value: 'root', of: list, below: ['a'] }]
    });
    expect(read("web/lists/getByTitle('X')/rootfolder/files")).toEqual({
      shape: 'web/folders/{}/files',
      keys: [{ by: 'role', value: 'root', of: list }]
    });
  });

  it('leads through an item of a list', () => {
    const list = { by: 'title', value: 'X' };
    expect(read("web/lists/getByTitle('X')/items(3)/file/versions")).toEqual({
      shape: 'web/files/{}/versions',
      keys: [{ by: 'item', value: '3', of: list }]
    });
    expect(read("web/lists/getByTitle('X')/items/getById(3)/folder/files('a')")).toEqual({
      shape: 'web/files/{}',
      keys: [{ by: 'item', value: '3', of: list, below: ['a'] }]
    });
  });

  it('leaves addresses alone that only look alike', () => {
    expect(read("web/lists('1')/items(3)/fieldvalues")).toMatchObject({
      shape: 'web/lists/{}/items/{}/fieldvalues'
    });
    expect(read('web/rootfolder/files')).toMatchObject({ shape: 'web/rootfolder/files', keys: [] });
    expect(read("web/folders/add('a')")).toMatchObject({ shape: 'web/folders/add' });
  });

  it('of twenty thousand folders is read before the test is given up', () => {
    const { keys } = canonicalAddress(segmentsOf(`web/folders('a')${"/folders('b')".repeat(20_000)}`));
    expect(keys).toHaveLength(1);
  });
});
