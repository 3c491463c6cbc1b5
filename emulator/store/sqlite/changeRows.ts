import { type Change } from '../Changes';

export const SELECT_CHANGE = `SELECT number, list_id AS listId, item_id AS itemId, item_guid AS itemGuid,
  author_id AS authorId, type, at FROM changes`;

type Optional = 'itemId' | 'itemGuid' | 'authorId';

export type ChangeRow = Omit<Change, Optional> & {
  itemId: number | null;
  itemGuid: string | null;
  authorId: number | null;
};

export function changeOf({ itemId, itemGuid, authorId, ...change }: ChangeRow): Change {
  return {
    ...change,
    ...(itemId === null ? {} : { itemId }),
    ...(itemGuid === null ? {} : { itemGuid }),
    ...(authorId === null ? {} : { authorId })
  };
}
