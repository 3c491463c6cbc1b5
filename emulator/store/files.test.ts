import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StoredFile } from './Files';
import { openStore } from './openStore';
import { LIST, sampleStore, START, WEB } from './sampleStore';
import { type Store } from './Store';

const LIBRARY = 'library-1';
const ROOT = '/sites/hallway/Media';

function withLibrary(store: Store): Store {
  store.lists.create({
    ...{ id: LIBRARY, webId: WEB, title: 'Media', baseTemplate: 101, rootFolderUrl: ROOT },
    ...{ created: START, authorId: 1 }
  });
  return store;
}

function addFile(
  store: Store,
  name: string,
  { folder = ROOT, text = name, isFolder = false } = {}
): StoredFile {
  const guid = `guid-of-${folder}-${name}`.toLowerCase();
  const values = {
    FileLeafRef: name,
    FileDirRef: folder,
    FileRef: `${folder}/${name}`,
    FSObjType: Number(isFolder)
  };
  const item = store.items.insert(LIBRARY, { guid, values, authorId: 1, created: START });
  const contentId = isFolder ? undefined : store.contents.create(Buffer.from(text));
  return store.files.add({
    ...{ id: guid, listId: LIBRARY, itemId: item.id },
    ...{ folderUrl: folder, name, isFolder, contentId }
  });
}

describe('contents', () => {
  it('gives back the bytes it was given', () => {
    const { contents } = sampleStore();
    const id = contents.create(Uint8Array.of(0, 255, 10, 13, 0));
    expect([...contents.read(id)]).toEqual([0, 255, 10, 13, 0]);
    expect(contents.length(id)).toBe(5);
  });

  it('keeps nothing as nothing', () => {
    const { contents } = sampleStore();
    const id = contents.create(new Uint8Array());
    expect(contents.length(id)).toBe(0);
    expect(contents.read(id)).toHaveLength(0);
  });

  it('appends and answers the new length each time', () => {
    const { contents } = sampleStore();
    const id = contents.create(Buffer.from('one '));
    expect(contents.append(id, Buffer.from('two '))).toBe(8);
    expect(contents.append(id, Buffer.from('three'))).toBe(13);
    expect(Buffer.from(contents.read(id)).toString()).toBe('one two three');
  });

  it('reads any part, over the edges of its pieces', () => {
    const { contents } = sampleStore();
    const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => at % 251);
    const id = contents.create(bytes);
    for (const [start, end] of [
      [0, 1],
      [1_048_575, 1_048_577],
      [1_000_000, 2_300_000],
      [2_499_999, 2_500_000],
      [0, 2_500_000]
    ] as const) {
      expect(Buffer.compare(contents.read(id, start, end), bytes.subarray(start, end))).toBe(0);
    }
  });

  it('reads across parts that were appended in odd sizes', () => {
    const { contents } = sampleStore();
    const id = contents.create(Buffer.from('abc'));
    contents.append(id, Buffer.from('d'));
    contents.append(id, Buffer.from('efghij'));
    expect(Buffer.from(contents.read(id, 2, 6)).toString()).toBe('cdef');
  });

  it('forgets bytes that are removed', () => {
    const { contents } = sampleStore();
    const id = contents.create(Buffer.from('secret'));
    contents.remove(id);
    expect(contents.length(id)).toBe(0);
    expect(contents.read(id)).toHaveLength(0);
  });
});

describe('files', () => {
  it('gives every new library the columns that name a file', () => {
    const store = withLibrary(sampleStore());
    const names = store.fields.list(LIBRARY).map(field => field.internalName);
    expect(names).toEqual(expect.arrayContaining(['FileLeafRef', 'FileDirRef', 'FileRef', 'FSObjType']));
    expect(store.fields.list(LIST).map(field => field.internalName)).not.toContain('FileLeafRef');
  });

  it('adds those columns to a library made before there were files, and only once', () => {
    const store = sampleStore();
    store.files.prepareLibrary(LIST);
    store.files.prepareLibrary(LIST);
    const names = store.fields.list(LIST).map(field => field.internalName);
    expect(names.filter(name => name === 'FileLeafRef')).toHaveLength(1);
  });

  it('finds a file by id, by place without case, and by its item', () => {
    const store = withLibrary(sampleStore());
    const file = addFile(store, 'Photo.webp');
    expect(file).toMatchObject({ name: 'Photo.webp', isFolder: false, length: 10, contentVersion: 1 });
    expect(store.files.get(file.id)).toEqual(file);
    expect(store.files.at(LIBRARY, ROOT.toUpperCase(), 'PHOTO.WEBP')).toEqual(file);
    expect(store.files.ofItem(LIBRARY, file.itemId)).toEqual(file);
  });

  it('does not find what was never there', () => {
    const store = withLibrary(sampleStore());
    expect(store.files.get('nothing')).toBeUndefined();
    expect(store.files.at(LIBRARY, ROOT, 'nothing')).toBeUndefined();
    expect(store.files.ofItem(LIBRARY, 9)).toBeUndefined();
  });

  it('lists what is in a folder, and what is below it at any depth', () => {
    const store = withLibrary(sampleStore());
    addFile(store, 'b.txt');
    addFile(store, 'a', { isFolder: true });
    addFile(store, 'inner', { folder: `${ROOT}/a`, isFolder: true });
    addFile(store, 'deep.txt', { folder: `${ROOT}/a/inner` });
    addFile(store, 'ab', { isFolder: true });
    addFile(store, 'aside.txt', { folder: `${ROOT}/ab` });
    expect(store.files.children(LIBRARY, ROOT).map(({ name }) => name)).toEqual(['a', 'ab', 'b.txt']);
    expect(store.files.below(LIBRARY, `${ROOT}/A`).map(({ name }) => name)).toEqual(['inner', 'deep.txt']);
  });

  it('takes a folder whose name holds the wildcards of SQL as it is written', () => {
    const store = withLibrary(sampleStore());
    addFile(store, 'inside.txt', { folder: `${ROOT}/100%_` });
    addFile(store, 'outside.txt', { folder: `${ROOT}/100ab` });
    expect(store.files.below(LIBRARY, `${ROOT}/100%_`).map(({ name }) => name)).toEqual(['inside.txt']);
  });

  it('has no file whose item is gone', () => {
    const store = withLibrary(sampleStore());
    const file = addFile(store, 'gone.txt');
    store.items.remove({ listId: LIBRARY, id: file.itemId }, START);
    expect(store.files.get(file.id)).toBeUndefined();
    expect(store.files.at(LIBRARY, ROOT, 'gone.txt')).toBeUndefined();
    expect(store.files.children(LIBRARY, ROOT)).toEqual([]);
  });

  it('changes name, place, bytes and check-out, and clears a check-out by null', () => {
    const store = withLibrary(sampleStore());
    const file = addFile(store, 'draft.txt');
    const contentId = store.contents.create(Buffer.from('longer than before'));
    store.files.update(file, {
      name: 'final.txt',
      folderUrl: `${ROOT}/done`,
      contentId,
      contentVersion: 2,
      checkedOutTo: 5
    });
    expect(store.files.get(file.id)).toMatchObject({
      ...{ name: 'final.txt', folderUrl: `${ROOT}/done`, length: 18, contentVersion: 2, checkedOutTo: 5 }
    });
    store.files.update(file, { checkedOutTo: null });
    expect(store.files.get(file.id)?.checkedOutTo).toBeUndefined();
  });

  it('removes a file with its bytes', () => {
    const store = withLibrary(sampleStore());
    const file = addFile(store, 'x.txt');
    expect(store.files.bytesUsed(WEB)).toBe(5);
    store.files.remove(file);
    expect(store.files.get(file.id)).toBeUndefined();
    expect(store.files.bytesUsed(WEB)).toBe(0);
  });

  it('removes what it holds of files together with their library', () => {
    const store = withLibrary(sampleStore());
    const file = addFile(store, 'x.txt');
    store.lists.remove(LIBRARY);
    expect(store.files.get(file.id)).toBeUndefined();
  });

  it('remembers an upload until it ends, by its id and its file', () => {
    const store = withLibrary(sampleStore());
    const file = addFile(store, 'x.txt');
    const upload = { id: 'upload-1', fileId: file.id, contentId: 9, userId: 3 };
    store.files.startUpload(upload);
    expect(store.files.upload('UPLOAD-1', file.id)).toEqual(upload);
    expect(store.files.upload('upload-1', 'another file')).toBeUndefined();
    store.files.endUpload(upload);
    expect(store.files.upload('upload-1', file.id)).toBeUndefined();
  });

  it('keeps files and their bytes in the database file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'files-'));
    const database = join(folder, 'tenant.sqlite');
    const before = withLibrary(sampleStore({ database }));
    const { id } = addFile(before, 'kept.txt', { text: 'kept' });
    before.close();
    const after = openStore({ database });
    const file = after.files.get(id);
    expect(Buffer.from(after.contents.read(file?.contentId ?? 0)).toString()).toBe('kept');
    after.close();
    rmSync(folder, { recursive: true });
  });
});

describe('attachments', () => {
  const edit = { editorId: 2, at: '2026-11-22T10:00:00Z' };

  function withItem(): { store: Store; itemId: number } {
    const store = sampleStore();
    const item = store.items.insert(LIST, { guid: 'g', values: {}, authorId: 1, created: START });
    return { store, itemId: item.id };
  }

  function attach(store: Store, itemId: number, name: string, text = name): void {
    store.attachments.put(
      { listId: LIST, itemId, name, contentId: store.contents.create(Buffer.from(text)) },
      edit
    );
  }

  it('changes the item: version, Modified, editor and whether it has attachments', () => {
    const { store, itemId } = withItem();
    attach(store, itemId, 'note.txt');
    const item = store.items.get(LIST, itemId);
    expect(item).toMatchObject({
      hasAttachments: true,
      version: 2,
      modified: edit.at,
      editorId: 2,
      authorId: 1
    });
  });

  it('lists them by name with their length', () => {
    const { store, itemId } = withItem();
    attach(store, itemId, 'b.txt', '12345');
    attach(store, itemId, 'a.txt', '1');
    expect(store.attachments.list(LIST, itemId).map(({ name, length }) => [name, length])).toEqual([
      ['a.txt', 1],
      ['b.txt', 5]
    ]);
  });

  it('replaces the bytes of the same name, without case, and drops the old ones', () => {
    const { store, itemId } = withItem();
    attach(store, itemId, 'Note.txt', 'first');
    attach(store, itemId, 'NOTE.TXT', 'second!');
    const all = store.attachments.list(LIST, itemId);
    expect(all.map(({ name, length }) => [name, length])).toEqual([['Note.txt', 7]]);
    expect(store.files.bytesUsed(WEB)).toBe(7);
  });

  it('says the item has none once the last is removed', () => {
    const { store, itemId } = withItem();
    attach(store, itemId, 'a.txt');
    const [only] = store.attachments.list(LIST, itemId);
    if (only) store.attachments.remove(only, edit);
    expect(store.items.get(LIST, itemId)?.hasAttachments).toBe(false);
    expect(store.attachments.list(LIST, itemId)).toEqual([]);
    expect(store.files.bytesUsed(WEB)).toBe(0);
  });
});
