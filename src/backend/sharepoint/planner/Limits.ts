/** What SharePoint allows, and how much of it one page may cost. Tests set them lower. */
export interface Limits {
  /** Rows one query may touch. */
  readonly threshold: number;
  /** Keys are packed into parts up to so many expected rows: room for what is posted meanwhile. */
  readonly partRows: number;
  readonly keysPerPart: number;
  readonly partsPerTrip: number;
  readonly pageSize: number;
  /** Everybody's rows in one part, where neither keys nor windows answer. */
  readonly walkRows: number;
  /** Everybody's newest rows at first, or where seeking goes along: they tell the highest ID. */
  readonly headRows: number;
  /** Steps down by ID at once, where no index leads on. */
  readonly rungsPerTrip: number;
  /** False where SharePoint counts the rows behind each of two bounds alone: then only walks go below the newest rows. */
  readonly mergesBounds: boolean;
  /** Keys of one part as one In, as an OR on one column, or each in a part of its own. */
  readonly keyStrategy: 'in' | 'or' | 'each';
}

export const sharePointLimits: Limits = {
  threshold: 5000,
  partRows: 4000,
  // More values make an In unindexed: Microsoft support on SharePoint 2013, not measured since.
  keysPerPart: 60,
  // A first page on a first visit spends one more on everybody's newest.
  partsPerTrip: 44,
  pageSize: 20,
  walkRows: 1000,
  headRows: 200,
  rungsPerTrip: 30,
  mergesBounds: true,
  keyStrategy: 'in'
};
