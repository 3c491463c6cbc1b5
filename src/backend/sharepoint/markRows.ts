import { bucketOf } from '../../domain/bucketOf';
import { monthKey } from '../../domain/monthKey';
import { authorOfPostKey } from '../../domain/PostKey';
import { type Mark, type MarkList } from '../MarkStore';
import { type ListName } from './ListSchema';

export const markLists: Readonly<Record<MarkList, ListName>> = {
  reactions: 'HallwayReactions',
  follows: 'HallwayFollows'
};

/** The column that holds what a mark says. */
export const valueColumns: Readonly<Record<MarkList, string>> = { reactions: 'Kind', follows: 'Show' };

export type MarkRow = Readonly<Record<string, string>>;

/** The row of a mark, its indexed columns drawn from its key. @param rowKey the key, salted where another holds it */
export function newMarkRow(mark: Mark, { rowKey, nowMs }: { rowKey: string; nowMs: number }): MarkRow {
  return { RowKey: rowKey, ...columnsOf[mark.list](mark.key.split('|'), nowMs), ...changedMarkRow(mark) };
}

export function changedMarkRow({ list, value }: Mark): MarkRow {
  return { [valueColumns[list]]: value };
}

const columnsOf: Readonly<Record<MarkList, (parts: readonly string[], nowMs: number) => MarkRow>> = {
  reactions: ([post = '', user = ''], nowMs) => {
    const target = authorOfPostKey(post) ?? '';
    return {
      PostKey: post,
      Bucket: `${post}.${bucketOf(user)}`,
      UserKey: user,
      TargetKey: target,
      TargetMonth: `${target}|${monthKey(nowMs)}`
    };
  },
  follows: ([user = '', target = '']) => ({
    UserKey: user,
    Target: target,
    TargetBucket: `${target}.${bucketOf(user)}`
  })
};
