/** Watches that no post is sent again before somebody has looked whether it had arrived. */
export interface Lookout {
  sends(url: string, init: RequestInit): void;
  answered(url: string, init: RequestInit, response: Response): void;
  /** Texts of posts that were sent again in the dark. */
  readonly blind: readonly string[];
}

export function createLookout(): Lookout {
  /** Keys of posts whose sender has not heard what became of them. */
  const unanswered = new Set<string>();
  const blind: string[] = [];
  return {
    blind,
    sends(url, init) {
      const post = newPostIn(url, init);
      if (!post) return;
      if (unanswered.has(post.PostKey)) blind.push(post.Body);
      unanswered.add(post.PostKey);
    },
    answered(url, init, response) {
      const post = newPostIn(url, init);
      if (post) unanswered.delete(post.PostKey);
      if (post || !response.ok) return;
      const asked = decodeURIComponent(`${url} ${typeof init.body === 'string' ? init.body : ''}`);
      for (const key of [...unanswered]) if (asked.includes(key)) unanswered.delete(key);
    }
  };
}

interface NewPost {
  readonly PostKey: string;
  readonly Body: string;
}

function newPostIn(url: string, { method, body }: RequestInit): NewPost | undefined {
  if (method !== 'POST' || !/\/items$/i.test(url) || typeof body !== 'string') return undefined;
  return JSON.parse(body) as NewPost;
}
