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
  /** A part for a whole page of posts brings so many rows at most. */
  readonly mostTogether: number;
  /** True where its rows are posts: they are younger than what they are about, which tells of whom none is missing. */
  readonly isYounger?: true;
}

/** More would weigh too much. */
const mostReactions = 1000;
const mostAnswers = 50;

export const reactionsTo: CountedColumn = {
  list: 'HallwayReactions',
  column: 'PostKey',
  bucketColumn: 'Bucket',
  columns: ['RowKey', 'Kind', 'AuthorId'],
  mostTogether: mostReactions
};

/** Of the post a thread began with, all answers in it. */
export const answersWithin: CountedColumn = {
  list: 'HallwayPosts',
  column: 'RootKey',
  bucketColumn: 'RootBucket',
  columns: ['Id', 'PostKey', 'RootKey', 'AuthorId'],
  mostTogether: mostAnswers,
  isYounger: true
};

/** Of any other post, the answers to itself. */
export const answersTo: CountedColumn = {
  list: 'HallwayPosts',
  column: 'ParentKey',
  columns: ['Id', 'PostKey', 'ParentKey', 'AuthorId'],
  mostTogether: mostAnswers,
  isYounger: true
};

/** Reposts and quotes; a repost alone has no text. */
export const sharesOf: CountedColumn = {
  list: 'HallwayPosts',
  column: 'SubjectKey',
  columns: ['PostKey', 'SubjectKey', 'AuthorId', 'Body'],
  mostTogether: mostReactions
};

/** What was found of one column: newest rows first. */
export interface Counted {
  readonly rows: readonly unknown[];
  /** Of these there are more rows than were looked at. */
  readonly atLeast: ReadonlySet<PostKey>;
}
