import { type PostKey } from '../../domain/PostKey';

/** Before any post has been drawn: a name, two lines and the row of actions. CSS pixels. */
const firstGuessPx = 120;

/**
 * How high posts are, in CSS pixels: as last drawn, or as those drawn before were on average. A guess stays what it was:
 * were it bettered with every post drawn, what is read would be moved for it.
 */
export class Heights {
  readonly #drawn = new Map<PostKey, number>();
  readonly #guessed = new Map<PostKey, number>();
  #sumPx = 0;

  public set(key: PostKey, px: number): void {
    // What is not laid out has no height, and says nothing.
    if (px <= 0) return;
    this.#sumPx += px - (this.#drawn.get(key) ?? 0);
    this.#drawn.set(key, px);
  }

  public of(key: PostKey): number {
    const known = this.#drawn.get(key) ?? this.#guessed.get(key);
    if (known !== undefined) return known;
    const guess = this.#drawn.size === 0 ? firstGuessPx : this.#sumPx / this.#drawn.size;
    this.#guessed.set(key, guess);
    return guess;
  }

  /** In another width every post is as high as nobody knows. */
  public forget(): void {
    this.#drawn.clear();
    this.#guessed.clear();
    this.#sumPx = 0;
  }
}
