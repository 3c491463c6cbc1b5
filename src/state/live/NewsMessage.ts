import { type NewsAsOf } from './withNews';

/** What one tab tells the others. */
export interface NewsMessage extends NewsAsOf {
  readonly kind: 'news';
  /** Told to whoever knows everything up to here. */
  readonly sinceMs: number;
}

/** Undefined for anything else that is said there. Who can speak to this page's tabs can do what this page can. */
export function readNewsMessage(message: unknown): NewsMessage | undefined {
  const told = message as Partial<NewsMessage> | null | undefined;
  const isNews = told?.kind === 'news' && typeof told.sinceMs === 'number' && typeof told.asOfMs === 'number';
  return isNews && Array.isArray(told.news?.added) ? (told as NewsMessage) : undefined;
}
