import { createTemplate } from './Tenant';
import { orderTimers } from './VirtualTime';
import { simulate } from './simulate';
async function main() {
  orderTimers();
  const template = await createTemplate();
  const from = Number(process.argv[2] ?? 1),
    count = Number(process.argv[3] ?? 5);
  const t0 = performance.now();
  let acks = 0;
  const faults = new Map<string, number>();
  let crashes = 0;
  let bad = 0;
  for (let seed = from; seed < from + count; seed++) {
    const o = await simulate({ seed, steps: Number(process.argv[4] ?? 200), template });
    acks += o.acknowledged;
    crashes += o.crashes;
    for (const [k, v] of o.faults) faults.set(k, (faults.get(k) ?? 0) + v);
    if (o.violations.length) {
      bad++;
      console.log(seed, o.violations.slice(0, 4));
      if (process.argv[5]) console.log(o.trace.join('\n'));
    }
  }
  console.log(
    { ms: (performance.now() - t0) / count, acks: acks / count, crashes: crashes / count, bad },
    faults
  );
  template.remove();
}
void main();
