import { type PostKey } from '../../domain/PostKey';

/** What was typed over a post and neither saved nor sent, for as long as the page is open. */
export const unsavedEdits = new Map<PostKey, string>();
