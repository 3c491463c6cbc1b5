import { type ListRow } from '../../store/Lists';

const LIBRARY_TEMPLATES = new Set([101, 119]);

export function isLibrary(list: Pick<ListRow, 'baseTemplate'>): boolean {
  return LIBRARY_TEMPLATES.has(list.baseTemplate);
}

/** `HallwayPostsList` for /Lists/HallwayPosts, `Shared_x0020_Documents` for a library: from the address, not the title. */
export function entityTypeName(list: Pick<ListRow, 'baseTemplate' | 'rootFolderUrl'>): string {
  const folder = list.rootFolderUrl.split('/').at(-1) ?? '';
  const name = encodeName(folder);
  return isLibrary(list) ? name : `${name}List`;
}

export function itemTypeName(list: Pick<ListRow, 'baseTemplate' | 'rootFolderUrl'>): string {
  return `SP.Data.${entityTypeName(list)}Item`;
}

/** Characters that no XML name may hold become `_x0020_`. */
export function encodeName(text: string): string {
  return [...text]
    .map(character =>
      /[A-Za-z0-9_]/.test(character)
        ? character
        : `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`
    )
    .join('');
}
