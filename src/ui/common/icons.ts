/** The icons in use, each a few hundred bytes of SVG: Fluent 8's icon font comes from a foreign host. */
export { ArrowClockwise20Regular } from '@fluentui/react-icons/headless/svg/arrow-clockwise';
export { ArrowLeft20Regular } from '@fluentui/react-icons/headless/svg/arrow-left';
export {
  ArrowRepeatAll16Regular,
  ArrowRepeatAll20Regular
} from '@fluentui/react-icons/headless/svg/arrow-repeat-all';
export { ArrowReply16Regular, ArrowReply20Regular } from '@fluentui/react-icons/headless/svg/arrow-reply';
export { ArrowSync20Regular } from '@fluentui/react-icons/headless/svg/arrow-sync';
export { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
export { CheckmarkCircle20Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
export { Chat48Regular } from '@fluentui/react-icons/headless/svg/chat';
export { CloudOff20Regular, CloudOff48Regular } from '@fluentui/react-icons/headless/svg/cloud-off';
export { Delete20Regular } from '@fluentui/react-icons/headless/svg/delete';
export { Dismiss20Regular } from '@fluentui/react-icons/headless/svg/dismiss';
export { Edit20Regular } from '@fluentui/react-icons/headless/svg/edit';
export { ErrorCircle20Regular, ErrorCircle48Regular } from '@fluentui/react-icons/headless/svg/error-circle';
export { Eye20Regular } from '@fluentui/react-icons/headless/svg/eye';
export { Heart20Filled, Heart20Regular } from '@fluentui/react-icons/headless/svg/heart';
export { Info20Regular } from '@fluentui/react-icons/headless/svg/info';
export { Link20Regular } from '@fluentui/react-icons/headless/svg/link';
export { LockClosed48Regular } from '@fluentui/react-icons/headless/svg/lock-closed';
export { MoreHorizontal20Regular } from '@fluentui/react-icons/headless/svg/more-horizontal';
export { Person20Regular } from '@fluentui/react-icons/headless/svg/person';
export { PresenceAvailable16Filled } from '@fluentui/react-icons/headless/svg/presence-available';
export { PresenceAway16Filled } from '@fluentui/react-icons/headless/svg/presence-away';
export { PresenceBusy16Filled } from '@fluentui/react-icons/headless/svg/presence-busy';
export { PresenceDnd16Filled } from '@fluentui/react-icons/headless/svg/presence-dnd';
export { PresenceOffline16Regular } from '@fluentui/react-icons/headless/svg/presence-offline';
export {
  ShieldQuestion16Regular,
  ShieldQuestion20Regular
} from '@fluentui/react-icons/headless/svg/shield-question';
export { TextQuote20Regular } from '@fluentui/react-icons/headless/svg/text-quote';
