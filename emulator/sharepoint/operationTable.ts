import { type Operation } from './Operation';

/** Finds an operation by method and the shape of its address, at once. */
export interface OperationTable {
  find(method: string, shape: string): Operation | undefined;
}

/** @throws Error when two operations claim the same address. */
export function operationTable(operations: readonly Operation[]): OperationTable {
  const byKey = new Map<string, Operation>();
  for (const operation of operations) {
    const key = `${operation.method} ${operation.address.replace(/\{\w+\}/g, '{}')}`;
    if (byKey.has(key)) throw new Error(`Two operations answer ${key}.`);
    byKey.set(key, operation);
  }
  return { find: (method, shape) => byKey.get(`${method} ${shape}`) };
}
