import { recycledOf, visibleIn } from './Bin';
import { inBothBins } from './inBothBins';

const EVIDENCE = { sure: 'library', source: 'pnpjs recycle-bin/types.ts, pnpcore RecycleBinTests' } as const;

export const moveToSecondStage = inBothBins({
  name: 'move to the second stage of %',
  method: 'POST',
  below: '{recycled}/movetosecondstage',
  evidence: EVIDENCE,
  answer(call, bin) {
    call.tenant.store.recycleBin.moveToSecondStage(recycledOf(call, bin));
    return { kind: 'void' };
  }
});

export const moveAllToSecondStage = inBothBins({
  name: 'move everything to the second stage of %',
  method: 'POST',
  below: 'movealltosecondstage',
  evidence: EVIDENCE,
  answer(call, bin) {
    for (const recycled of visibleIn(call, bin)) call.tenant.store.recycleBin.moveToSecondStage(recycled);
    return { kind: 'void' };
  }
});
