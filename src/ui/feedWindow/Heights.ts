import { type PostKey } from '../../domain/PostKey';

/** Before any post has been drawn: a name, two lines and the row of actions. CSS pixels. */
const firstGuessPx = 120;

/** How high posts are: as last drawn, or as those drawn so far are on average. CSS pixels. */
export class Heights {
  readonly #drawn = new Map<PostKey, number>();
  #sumPx = 0;

  public set(key: PostKey, px: number): void {
    // What is not laid out has no height, and says nothing.
    if (px <= 0) return;
    this.#sumPx += px - (this.#drawn.get(key) ?? 0);
    this.#drawn.set(key, px);
  }

  public of(key: PostKey): number {
    return this.#drawn.get(key) ?? (this.#drawn.size === 0 ? firstGuessPx : this.#sumPx / this.#drawn.size);
  }

  /** In another width every post is as high as nobody knows. */
  public forget(): void {
    this.#drawn.clear();
    this.#sumPx = 0;
  }
}
