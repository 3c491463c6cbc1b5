// TypeScript's `node` resolution, which SPFx prescribes, does not read the package's exports map; webpack does.
declare module '@fluentui/react-icons/headless/svg/arrow-clockwise' {
  export { ArrowClockwise20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/arrow-clockwise';
}
declare module '@fluentui/react-icons/headless/svg/arrow-sync' {
  export { ArrowSync20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/arrow-sync';
}
declare module '@fluentui/react-icons/headless/svg/checkmark-circle' {
  export { CheckmarkCircle20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/checkmark-circle';
}
declare module '@fluentui/react-icons/headless/svg/chat' {
  export { Chat48Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/chat';
}
declare module '@fluentui/react-icons/headless/svg/cloud-off' {
  export {
    CloudOff20Regular,
    CloudOff48Regular
  } from '@fluentui/react-icons/lib/atoms/headless-svg/cloud-off';
}
declare module '@fluentui/react-icons/headless/svg/delete' {
  export { Delete20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/delete';
}
declare module '@fluentui/react-icons/headless/svg/edit' {
  export { Edit20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/edit';
}
declare module '@fluentui/react-icons/headless/svg/error-circle' {
  export {
    ErrorCircle20Regular,
    ErrorCircle48Regular
  } from '@fluentui/react-icons/lib/atoms/headless-svg/error-circle';
}
declare module '@fluentui/react-icons/headless/svg/eye' {
  export { Eye20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/eye';
}
declare module '@fluentui/react-icons/headless/svg/info' {
  export { Info20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/info';
}
declare module '@fluentui/react-icons/headless/svg/link' {
  export { Link20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/link';
}
declare module '@fluentui/react-icons/headless/svg/lock-closed' {
  export { LockClosed48Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/lock-closed';
}
declare module '@fluentui/react-icons/headless/svg/more-horizontal' {
  export { MoreHorizontal20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/more-horizontal';
}
declare module '@fluentui/react-icons/headless/svg/person' {
  export { Person20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/person';
}
declare module '@fluentui/react-icons/headless/svg/shield-question' {
  export {
    ShieldQuestion16Regular,
    ShieldQuestion20Regular
  } from '@fluentui/react-icons/lib/atoms/headless-svg/shield-question';
}
declare module '@fluentui/react-icons/headless/svg/dismiss' {
  export { Dismiss20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/dismiss';
}
declare module '@fluentui/react-icons/headless/svg/arrow-left' {
  export { ArrowLeft20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/arrow-left';
}
declare module '@fluentui/react-icons/headless/svg/arrow-reply' {
  export {
    ArrowReply16Regular,
    ArrowReply20Regular
  } from '@fluentui/react-icons/lib/atoms/headless-svg/arrow-reply';
}
declare module '@fluentui/react-icons/headless/svg/arrow-repeat-all' {
  export {
    ArrowRepeatAll16Regular,
    ArrowRepeatAll20Regular
  } from '@fluentui/react-icons/lib/atoms/headless-svg/arrow-repeat-all';
}
declare module '@fluentui/react-icons/headless/svg/heart' {
  export { Heart20Filled, Heart20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/heart';
}
declare module '@fluentui/react-icons/headless/svg/text-quote' {
  export { TextQuote20Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/text-quote';
}
declare module '@fluentui/react-icons/headless/svg/presence-available' {
  export { PresenceAvailable16Filled } from '@fluentui/react-icons/lib/atoms/headless-svg/presence-available';
}
declare module '@fluentui/react-icons/headless/svg/presence-away' {
  export { PresenceAway16Filled } from '@fluentui/react-icons/lib/atoms/headless-svg/presence-away';
}
declare module '@fluentui/react-icons/headless/svg/presence-busy' {
  export { PresenceBusy16Filled } from '@fluentui/react-icons/lib/atoms/headless-svg/presence-busy';
}
declare module '@fluentui/react-icons/headless/svg/presence-dnd' {
  export { PresenceDnd16Filled } from '@fluentui/react-icons/lib/atoms/headless-svg/presence-dnd';
}
declare module '@fluentui/react-icons/headless/svg/presence-offline' {
  export { PresenceOffline16Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/presence-offline';
}
declare module '@fluentui/react-icons/headless/svg/checkmark' {
  export { Checkmark16Regular } from '@fluentui/react-icons/lib/atoms/headless-svg/checkmark';
}
