import { type Change, type ChangePoint, type ChangeQuestion } from '../Changes';
import { changeOf, type ChangeRow, SELECT_CHANGE } from './changeRows';
import { type Database, type SqlValue } from './Database';

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** `end` is the first change that cannot be read yet. */
export function askChanges(db: Database, question: ChangeQuestion, end: number): Change[] {
  const conditions = [
    ofLists(question),
    { sql: 'number < ?', values: [Math.min(end, Number.MAX_SAFE_INTEGER)] },
    { sql: 'at >= ?', values: [question.notBefore] },
    ofTypes(question),
    ...(question.after ? [pointSql(question.after, 'number > ?', 'at >= ?')] : []),
    ...(question.until ? [pointSql(question.until, 'number <= ?', 'at < ?')] : []),
    ...ownRows(question)
  ];
  return db
    .all<ChangeRow>(
      `${SELECT_CHANGE} WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}
       ORDER BY number ${question.latestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
      ...conditions.flatMap(({ values }) => values),
      question.limit
    )
    .map(changeOf);
}

function ofLists({ webId, listIds, withRemovedLists }: ChangeQuestion): Condition {
  const [only] = listIds;
  if (only !== undefined && listIds.length === 1 && !withRemovedLists)
    return { sql: 'list_id = ?', values: [only] };
  const removed = withRemovedLists ? 'OR list_id NOT IN (SELECT id FROM lists WHERE web_id = ?)' : '';
  return {
    sql: `web_id = ? AND (list_id IN (SELECT value FROM json_each(?)) ${removed})`,
    values: [webId, JSON.stringify(listIds), ...(withRemovedLists ? [webId] : [])]
  };
}

function ofTypes({ itemTypes, listTypes }: ChangeQuestion): Condition {
  const among = 'type IN (SELECT value FROM json_each(?))';
  return {
    sql: `(item_id IS NOT NULL AND ${among}) OR (item_id IS NULL AND ${among})`,
    values: [JSON.stringify(itemTypes), JSON.stringify(listTypes)]
  };
}

function pointSql(point: ChangePoint, byNumber: string, byTime: string): Condition {
  return 'number' in point ? { sql: byNumber, values: [point.number] } : { sql: byTime, values: [point.at] };
}

function ownRows({ ownRows: own }: ChangeQuestion): Condition[] {
  if (!own) return [];
  return [
    {
      sql: 'item_id IS NULL OR author_id = ? OR list_id NOT IN (SELECT value FROM json_each(?))',
      values: [own.authorId, JSON.stringify(own.listIds)]
    }
  ];
}
