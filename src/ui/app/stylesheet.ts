import { baseStyles } from '../common/baseStyles';
import { avatarStyles } from '../common/avatarStyles';
import { noticeStyles } from '../common/noticeStyles';
import { composerStyles } from '../composer/composerStyles';
import { postStyles } from '../post/postStyles';
import { actionStyles } from '../post/actionStyles';
import { placeStyles } from '../place/placeStyles';
import { timelineStyles } from '../timeline/timelineStyles';
import { frameStyles } from './frameStyles';

/** The whole stylesheet: drawn with the root, so that no other request or loader stands before the first paint. */
export const stylesheet = [
  baseStyles,
  avatarStyles,
  noticeStyles,
  frameStyles,
  composerStyles,
  postStyles,
  actionStyles,
  timelineStyles,
  placeStyles
].join('\n');
