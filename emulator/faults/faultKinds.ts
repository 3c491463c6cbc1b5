import { type FaultKinds } from './FaultKind';
import { accessFaults } from './kinds/access';
import { batchFaults } from './kinds/batchFrames';
import { conflictFaults } from './kinds/conflicts';
import { garbageFaults } from './kinds/garbage';
import { gatewayFaults } from './kinds/gateway';
import { storageFaults } from './kinds/storage';
import { throttlingFaults } from './kinds/throttling';

/** Every fault that can happen on the wire, by the name rules give it. */
export const faultKinds: FaultKinds = {
  ...{ ...throttlingFaults, ...accessFaults, ...conflictFaults, ...storageFaults },
  ...{ ...batchFaults, ...garbageFaults, ...gatewayFaults }
};

/** What passes by itself: what a storm is made of unless it is told. */
export const passingFaults: readonly string[] = [
  ...['throttled', 'throttledSilently', 'nearlyThrottled', 'busy', 'busyPage', 'serverError'],
  ...['lost', 'badGateway', 'gatewayTimeout', 'saveConflict'],
  ...['batchTruncated', 'batchShort', 'batchUnended', 'batchShuffled'],
  ...['htmlInstead', 'truncatedBody', 'emptyBody', 'byteOrderMark', 'clockSkew']
];
