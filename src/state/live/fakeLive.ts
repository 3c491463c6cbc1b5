import { type LiveMark, type LiveStore, type News } from '../../backend/LiveStore';
import { type Post } from '../../domain/Post';

/** What a test says has happened, told once to whoever asks next. */
export interface FakeLive extends LiveStore {
  readonly asked: LiveMark[];
  tell(news: Partial<News>): void;
  failNext(error: Error): void;
}

export function fakeLive(): FakeLive {
  const asked: LiveMark[] = [];
  let told: Partial<News> = {};
  let failure: Error | undefined;
  return {
    asked,
    tell: news => (told = news),
    failNext: error => (failure = error),
    readNews: async since => {
      asked.push(since);
      const [error, news] = [failure, told];
      failure = undefined;
      if (error) throw error;
      told = {};
      const newestId = Math.max(since.newestId, ...(news.added ?? []).map(({ id = 0 }: Post) => id));
      const nothing = { added: [], changed: [], removedIds: [], isComplete: true, hasReactions: false };
      return { ...nothing, next: { newestId, posts: `token ${asked.length}` }, ...news };
    }
  };
}
