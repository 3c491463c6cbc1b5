import { wrongDependency } from '../errors/batchErrors';
import { type BatchPart } from './BatchPart';

/** The parts as they can be done: each after those it depends on, else as written. @throws GraphError 400 */
export function orderParts(parts: readonly BatchPart[]): readonly BatchPart[] {
  const ids = new Set(parts.map(part => key(part.id)));
  const stray = parts.find(part => part.dependsOn.some(id => !ids.has(key(id))));
  if (stray) throw wrongDependency(stray.id);
  const ordered: BatchPart[] = [];
  const done = new Set<string>();
  let waiting = [...parts];
  while (waiting.length > 0) {
    const next = waiting.find(part => part.dependsOn.every(id => done.has(key(id))));
    // What waits then waits for itself.
    if (!next) throw wrongDependency(waiting[0]?.id ?? '');
    ordered.push(next);
    done.add(key(next.id));
    waiting = waiting.filter(part => part !== next);
  }
  return ordered;
}

function key(id: string): string {
  return id.toLowerCase();
}
