import { type Failure, type FailureKind } from '../../state/HallwayState';
import { type StringKey, type Strings } from '../strings';
import { countText } from './fillText';

/** What was being done decides what is safe. */
export type FailedAct = 'read' | 'publish' | 'edit' | 'delete' | 'setUp';

interface Words {
  readonly happened: StringKey;
  readonly advice: StringKey;
}

const words: Readonly<Record<FailureKind, Words>> = {
  offline: { happened: 'failureOffline', advice: 'adviceOffline' },
  throttled: { happened: 'failureThrottled', advice: 'adviceThrottled' },
  forbidden: { happened: 'failureForbidden', advice: 'adviceForbidden' },
  readOnly: { happened: 'failureReadOnly', advice: 'adviceLater' },
  policy: { happened: 'failurePolicy', advice: 'advicePolicy' },
  moved: { happened: 'failureMoved', advice: 'adviceMoved' },
  signedOut: { happened: 'failureSignedOut', advice: 'adviceSignedOut' },
  anotherUser: { happened: 'failureAnotherUser', advice: 'adviceAnotherUser' },
  notFound: { happened: 'failureNotFound', advice: 'adviceNotFound' },
  conflict: { happened: 'failureConflict', advice: 'adviceConflict' },
  tooLong: { happened: 'failureTooLong', advice: 'adviceShorten' },
  tooLarge: { happened: 'failureTooLarge', advice: 'adviceShorten' },
  locked: { happened: 'failureLocked', advice: 'adviceThrottled' },
  quotaFull: { happened: 'failureQuotaFull', advice: 'adviceQuotaFull' },
  invalid: { happened: 'failureInvalid', advice: 'adviceInvalid' },
  threshold: { happened: 'failureThreshold', advice: 'adviceReport' },
  listDamaged: { happened: 'failureListDamaged', advice: 'adviceListDamaged' },
  unsure: { happened: 'failureUnsure', advice: 'adviceTryAgain' },
  tooOld: { happened: 'failureTooOld', advice: 'adviceTooOld' },
  removed: { happened: 'failureRemoved', advice: 'adviceTooOld' },
  interrupted: { happened: 'failureInterrupted', advice: 'adviceTooOld' },
  unexpected: { happened: 'failureUnexpected', advice: 'adviceTryAgain' }
};

const safe: Readonly<Record<FailedAct, StringKey>> = {
  read: 'safeReading',
  publish: 'safeText',
  edit: 'safeText',
  delete: 'safePost',
  setUp: 'safeSetUp'
};

interface FailureContext {
  readonly act: FailedAct;
  /** It is tried again without anybody asking for it. */
  readonly isTriedAgain?: boolean;
  readonly strings: Strings;
  readonly locale: string;
}

/** What happened, what is safe, and what to do. */
export function failureText(failure: Failure, context: FailureContext): string {
  const { act, isTriedAgain, strings, locale } = context;
  const { happened, advice } = words[failure.kind];
  const isGone = act === 'delete' && failure.kind === 'notFound';
  const sentences = [
    strings[happened],
    isGone ? '' : strings[safe[act]],
    isTriedAgain ? strings.adviceWaiting : adviceText(failure, { advice, strings, locale })
  ];
  return sentences.filter(sentence => sentence !== '').join(' ');
}

interface AdviceContext extends Omit<FailureContext, 'act' | 'isTriedAgain'> {
  readonly advice: StringKey;
}

function adviceText(
  { kind, retryAfterSeconds = 0 }: Failure,
  { advice, strings, locale }: AdviceContext
): string {
  if (kind !== 'throttled' || retryAfterSeconds <= 0) return strings[advice];
  return countText(strings, 'adviceThrottledFor', { count: Math.ceil(retryAfterSeconds), locale });
}
