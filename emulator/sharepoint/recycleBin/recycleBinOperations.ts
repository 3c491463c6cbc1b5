import { type Operation } from '../Operation';
import { moveAllToSecondStage, moveToSecondStage } from './moveToSecondStage';
import { recycleBin, recycled } from './readRecycleBin';
import { recycleList } from './recycleList';
import { removeAllRecycled, removeRecycled, removeSecondStage } from './removeRecycled';
import { restoreAll, restoreRecycled } from './restoreRecycled';

export const recycleBinOperations: readonly Operation[] = [
  recycleList,
  ...[recycleBin, recycled, restoreRecycled, restoreAll].flat(),
  ...[removeRecycled, removeAllRecycled, removeSecondStage].flat(),
  ...[moveToSecondStage, moveAllToSecondStage].flat()
];
