import { type PostKey } from '../../../domain/PostKey';
import { type ListName } from '../ListSchema';

/** A column whose rows are counted: each row is about the post that it names. */
export interface CountedColumn {
  readonly list: ListName;
  readonly column: 'PostKey' | 'RootKey' | 'ParentKey' | 'SubjectKey';
  /** Holds `<post>.<0 to 63>`, for posts about which there are more rows than SharePoint looks through. */
  readonly bucketColumn?: 'Bucket' | 'RootBucket';
  /** What counting takes, and no more: these rows are most of what a page weighs. */
  readonly columns: readonly string[];
}

export const reactionsTo: CountedColumn = {
  list: 'HallwayReactions',
  column: 'PostKey',
  bucketColumn: 'Bucket',
  columns: ['Id', 'RowKey', 'Kind', 'AuthorId']
};

/** Of the post a thread began with, all answers in it. */
export const answersWithin: CountedColumn = {
  list: 'HallwayPosts',
  column: 'RootKey',
  bucketColumn: 'RootBucket',
  columns: ['Id', 'PostKey', 'RootKey', 'AuthorId']
};

/** Of any other post, the answers to itself. */
export const answersTo: CountedColumn = {
  list: 'HallwayPosts',
  column: 'ParentKey',
  columns: ['Id', 'PostKey', 'ParentKey', 'AuthorId']
};

/** Reposts and quotes; a repost alone has no text. */
export const sharesOf: CountedColumn = {
  list: 'HallwayPosts',
  column: 'SubjectKey',
  columns: ['Id', 'PostKey', 'SubjectKey', 'AuthorId', 'Body']
};

/** What was found of one column: newest rows first. */
export interface Counted {
  readonly rows: readonly unknown[];
  /** Of these there are more rows than were looked at. */
  readonly atLeast: ReadonlySet<PostKey>;
}
