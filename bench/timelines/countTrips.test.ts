import { countTrips } from './countTrips';

const soon = (): Promise<Response> => new Promise(resolve => setImmediate(() => resolve(new Response())));

it('counts one trip for what is sent together, and one for each that waits for another', async () => {
  const count = countTrips(soon);
  await Promise.all([count.fetch('a', {}), count.fetch('b', {})]);
  expect(count.trips()).toBe(1);
  await count.fetch('c', {});
  await count.fetch('d', {});
  expect(count.trips()).toBe(3);
  count.reset();
  expect(count.trips()).toBe(0);
});

it('counts what failed', async () => {
  const count = countTrips(() => Promise.reject(new Error('lost')));
  await expect(count.fetch('a', {})).rejects.toThrow('lost');
  await expect(count.fetch('b', {})).rejects.toThrow('lost');
  expect(count.trips()).toBe(2);
});
