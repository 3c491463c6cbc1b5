/** What one list of Hallway is made of; listSchema.ts holds them all. */
export interface ListSchema {
  /** The last part of its address, which never changes. The title may be translated by an owner. */
  readonly name: ListName;
  readonly title: string;
  readonly description: string;
  readonly kind: 'list' | 'library';
  readonly columns: readonly ColumnSchema[];
  /** Whose items one reads: everybody's, or only one's own. The latter forbids unique columns. */
  readonly readers: 'all' | 'own';
  /** Whose items one edits and deletes, given the right to do so at all. */
  readonly writers: 'all' | 'own';
  readonly keepsVersions: boolean;
  /** Whether SharePoint's own search may index it. */
  readonly isCrawled: boolean;
  readonly members: LevelName | 'Read';
  readonly moderators: LevelName;
}

export type ListName =
  | 'HallwayPosts'
  | 'HallwayTopics'
  | 'HallwayReactions'
  | 'HallwayFollows'
  | 'HallwayPrivate'
  | 'HallwayPeople'
  | 'HallwayTopicNames'
  | 'HallwayModeration'
  | 'HallwayReports'
  | 'HallwaySettings'
  | 'HallwayMedia';

export type LevelName = 'Hallway Member' | 'Hallway Contributor' | 'Hallway Moderator';

export interface ColumnSchema {
  readonly name: string;
  /** Note is plain text without length, and cannot be indexed. */
  readonly type: 'Text' | 'Note' | 'Number' | 'DateTime' | 'Boolean';
  /** Indexes cannot be added to a big list, so all are there from the first day. */
  readonly index?: 'indexed' | 'unique';
}
