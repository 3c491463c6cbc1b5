import { type Post } from '../../../domain/Post';
import { type Placed } from '../planner/Reading';

/** A post that has been read, placed among others. */
export interface WholePost extends Placed {
  readonly post: Post & { readonly id: number };
  /** Who wrote its row, as SharePoint has it. */
  readonly writerId?: number;
}
