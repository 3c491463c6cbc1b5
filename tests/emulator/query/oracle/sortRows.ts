import { keyOf } from './evaluate';
import { type Scalar } from './Condition';
import { type OracleRow, type World } from './World';
import { compareKeys } from './Written';

export interface OracleOrder {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** What is empty comes before everything; rows that sort alike follow by ID. */
export function sortRows(
  rows: readonly OracleRow[],
  orders: readonly OracleOrder[],
  world: World
): readonly OracleRow[] {
  return [...rows].sort((left, right) => {
    for (const { field, direction } of orders) {
      const difference = compareCells(left, right, { field, world });
      if (difference !== 0) return direction === 'asc' ? difference : -difference;
    }
    return left.id - right.id;
  });
}

function compareCells(
  left: OracleRow,
  right: OracleRow,
  { field, world }: { field: string; world: World }
): number {
  if (field === 'ID') return left.id - right.id;
  const [one, other] = [left.cells[field] ?? null, right.cells[field] ?? null];
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return compareKeys(keyOf(one as Scalar, world.collation), keyOf(other as Scalar, world.collation));
}
