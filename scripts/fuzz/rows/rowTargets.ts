import { type Target } from '../Target';
import { extraRows } from './lists/extraRows';
import { followRows } from './lists/followRows';
import { mediaRows } from './lists/mediaRows';
import { moderationRows } from './lists/moderationRows';
import { personRows } from './lists/personRows';
import { postRows } from './lists/postRows';
import { privateRows } from './lists/privateRows';
import { reactionRows } from './lists/reactionRows';
import { reportRows } from './lists/reportRows';
import { settingsRows } from './lists/settingsRows';
import { topicNameRows } from './lists/topicNameRows';
import { topicRows } from './lists/topicRows';
import { rowTarget } from './rowTarget';

/** The reader of every list of Hallway, and of what a post has beside its text. */
export const rowTargets: readonly Target[] = [
  rowTarget(postRows),
  rowTarget(extraRows),
  rowTarget(topicRows),
  rowTarget(reactionRows),
  rowTarget(followRows),
  rowTarget(privateRows),
  rowTarget(personRows),
  rowTarget(topicNameRows),
  rowTarget(moderationRows),
  rowTarget(reportRows),
  rowTarget(mediaRows),
  rowTarget(settingsRows)
];
