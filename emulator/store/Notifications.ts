/** One entry of somebody's activity feed in Teams, as it was asked for. */
export interface ActivityNotification {
  /** Grows over the tenant. */
  readonly number: number;
  readonly sentAt: string;
  readonly fromUpn: string;
  readonly toUpn: string;
  readonly teamsAppId: string;
  readonly activityType: string;
  /** The manifest's template with its parameters filled in: "Ann mentioned you". */
  readonly text: string;
  /** What Teams shows of the preview: its first 150 characters. */
  readonly previewText: string;
  readonly topic: { readonly source: string; readonly value: string; readonly webUrl: string };
  /** A later one with the same chain, app and recipient takes the place of the earlier. */
  readonly chainId: number | null;
}

/** What was sent to activity feeds: kept, and read back by the emulator's own addresses. */
export interface Notifications {
  add(notification: Omit<ActivityNotification, 'number'>): ActivityNotification;
  /** Oldest first; of one recipient when named, by UPN without case. */
  list(toUpn?: string): readonly ActivityNotification[];
  clear(): void;
}
