import { recycledOf, visibleIn } from './Bin';
import { inBothBins } from './inBothBins';
import { recycledEntity } from './recycledEntity';

const SOURCE = { sure: 'library', source: 'pnpjs recycle-bin/types.ts, pnpcore recorded answers' } as const;

export const recycleBin = inBothBins({
  name: 'contents of %',
  method: 'GET',
  below: '',
  evidence: SOURCE,
  answer: (call, bin) => ({
    kind: 'collection',
    entities: visibleIn(call, bin).map(recycled => recycledEntity(call, bin, recycled))
  })
});

export const recycled = inBothBins({
  name: 'thing in %',
  method: 'GET',
  below: '{recycled}',
  evidence: SOURCE,
  answer: (call, bin) => ({ kind: 'entity', entity: recycledEntity(call, bin, recycledOf(call, bin)) })
});
