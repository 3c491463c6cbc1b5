import { OfflineError } from '../backend/errors';
import { createStore } from './createStore';
import { testHallway } from './testHallway';

describe('the state', () => {
  it('is the same value until something changes, and then a new one', async () => {
    const { hallway } = testHallway();
    await hallway.start();
    const before = hallway.current();
    expect(hallway.current()).toBe(before);
    await hallway.publishPost('x');
    expect(hallway.current()).not.toBe(before);
  });

  it('is told to those who subscribe until they leave', async () => {
    const { hallway } = testHallway();
    const listener = jest.fn();
    const leave = hallway.subscribe(listener);
    await hallway.start();
    const calls = listener.mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    leave();
    await hallway.refresh();
    expect(listener).toHaveBeenCalledTimes(calls);
  });
});

describe('leaving Hallway', () => {
  it('leaves the connection alone', async () => {
    const { hallway, backend, platform } = testHallway();
    await hallway.start();
    backend.failNext('readSince', new OfflineError({ act: 'read', target: 'posts' }));
    await hallway.refresh();
    hallway.dispose();
    platform.setOnline(true);
    expect(backend.calls('readSince')).toBe(1);
  });

  it('sends nothing any more, also when one leaves before SharePoint has said who is here', async () => {
    const first = testHallway();
    await first.hallway.start();
    first.backend.failNext('add', new OfflineError({ act: 'add', target: 'post' }));
    await first.hallway.publishPost('waits');
    first.hallway.dispose();
    const startMs = first.platform.clock.nowMs() + 600_000;
    const { hallway } = testHallway({ device: first.device, backend: first.backend, startMs });
    const release = first.backend.hold('open');
    const started = hallway.start();
    hallway.dispose();
    release();
    await started;
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(first.backend.calls('add')).toBe(1);
    expect(first.backend.stored()).toEqual([]);
  });
});

describe('a store', () => {
  it('keeps quiet when nothing changed', () => {
    const store = createStore({ count: 1 });
    const listener = jest.fn();
    store.subscribe(listener);
    store.update(value => value);
    expect(listener).not.toHaveBeenCalled();
  });

  it('counts the same listener twice when it subscribed twice', () => {
    const store = createStore(1);
    const listener = jest.fn();
    const leave = store.subscribe(listener);
    store.subscribe(listener);
    leave();
    store.update(value => value + 1);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
