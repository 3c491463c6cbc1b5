import { type Recycled } from '../../store/RecycleBin';
import { type Call } from '../Call';
import { recycledOf, visibleIn } from './Bin';
import { inBothBins } from './inBothBins';

const EVIDENCE = {
  sure: 'folklore',
  source: 'Microsoft Support: delete items from the site collection recycle bin'
} as const;

export const removeRecycled = inBothBins({
  name: 'delete from %',
  method: 'POST',
  below: '{recycled}/deleteobject',
  evidence: EVIDENCE,
  answer(call, bin) {
    remove(call, recycledOf(call, bin));
    return { kind: 'void' };
  }
});

export const removeAllRecycled = inBothBins({
  name: 'empty %',
  method: 'POST',
  below: 'deleteall',
  evidence: EVIDENCE,
  answer(call, bin) {
    for (const recycled of visibleIn(call, bin)) remove(call, recycled);
    return { kind: 'void' };
  }
});

export const removeSecondStage = inBothBins({
  name: 'empty the second stage of %',
  method: 'POST',
  below: 'deleteallsecondstageitems',
  evidence: { sure: 'library', source: 'pnpjs recycle-bin/types.ts, pnpcore RecycleBinTests' },
  answer(call, bin) {
    for (const recycled of visibleIn(call, bin))
      if (recycled.stage === 2) call.tenant.store.recycleBin.remove(recycled);
    return { kind: 'void' };
  }
});

/** What users delete from their bin waits in the administrators', unless the switch says that it is gone. */
function remove({ tenant }: Call, recycled: Recycled): void {
  const { recycleBin } = tenant.store;
  if (recycled.stage === 1 && !tenant.switches().recycleBinDeletesAtOnce)
    recycleBin.moveToSecondStage(recycled);
  else recycleBin.remove(recycled);
}
