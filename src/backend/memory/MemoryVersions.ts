import { type PostVersion, type VersionHistory } from '../../domain/judgeAuthorship';
import { type Author, type Post } from '../../domain/Post';
import { type PostKey } from '../../domain/PostKey';

type Saver = Pick<Author, 'key' | 'displayName'>;

/** Every state of every post, as SharePoint keeps them. */
export class MemoryVersions {
  private readonly kept = new Map<PostKey, readonly PostVersion[]>();

  public begin({ key, author, createdAtMs }: Post): void {
    this.kept.set(key, [versionBy(author, createdAtMs)]);
  }

  public add({ key, editedAtMs = 0 }: Post, saver: Saver): void {
    this.kept.set(key, [...(this.kept.get(key) ?? []), versionBy(saver, editedAtMs)]);
  }

  public of({ key }: Pick<Post, 'key'>): VersionHistory {
    return { versions: this.kept.get(key) ?? [], isWhole: this.kept.has(key) };
  }
}

function versionBy({ key, displayName }: Saver, savedAtMs: number): PostVersion {
  return { savedAtMs, saver: { keys: [key], displayName } };
}
