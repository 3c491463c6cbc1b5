import { simulate } from './simulate';
import { createTemplate } from './Tenant';
import { orderTimers } from './VirtualTime';
void (async () => {
  orderTimers();
  const template = await createTemplate();
  const [from, seeds] = process.argv.slice(2).map(Number) as [number, number];
  const c0 = process.cpuUsage(); 
  for (let seed = from; seed < from + seeds; seed += 1) {
    const o = await simulate({ seed, steps: 200, template });
    console.log(seed, o.traceHash.slice(0, 12), o.acknowledged, JSON.stringify(o.violations));
  }
  const c = process.cpuUsage(c0); console.log('cpu s/seed', (c.user + c.system) / 1e6 / seeds);
  template.remove();
})();
