import { browserPlatform } from './browserPlatform';

describe('the browser as platform', () => {
  it('keeps values on the device', () => {
    browserPlatform().storage.write('a', '1');
    expect(browserPlatform().storage.read('a')).toBe('1');
    browserPlatform().storage.remove('a');
    expect(browserPlatform().storage.read('a')).toBeUndefined();
  });

  it('keeps values for the page where storage is refused', () => {
    const refused = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { storage } = browserPlatform();
    storage.write('b', '2');
    expect(storage.read('b')).toBe('2');
    storage.remove('b');
    expect(storage.read('b')).toBeUndefined();
    refused.mockRestore();
  });

  it('gives back what was written last where storage is full of something older', () => {
    const { storage } = browserPlatform();
    storage.write('c', 'older');
    const refused = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    storage.write('c', 'newer');
    refused.mockRestore();
    expect(storage.read('c')).toBe('newer');
    storage.write('c', 'newest');
    expect([storage.read('c'), browserPlatform().storage.read('c')]).toEqual(['newest', 'newest']);
    storage.remove('c');
  });

  it('runs what is due later, unless it is called off', () => {
    jest.useFakeTimers();
    const { timers } = browserPlatform();
    const [run, cancelled] = [jest.fn(), jest.fn()];
    timers.after(10, run);
    timers.after(10, cancelled)();
    jest.advanceTimersByTime(10);
    expect([run.mock.calls.length, cancelled.mock.calls.length]).toEqual([1, 0]);
    jest.useRealTimers();
  });

  it('tells when the connection comes and goes, until nobody listens', () => {
    const { online, clock } = browserPlatform();
    const listener = jest.fn();
    const leave = online.onChange(listener);
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    leave();
    window.dispatchEvent(new Event('online'));
    expect(listener).toHaveBeenCalledTimes(2);
    expect([online.isOnline(), Math.abs(clock.nowMs() - Date.now()) < 1000]).toEqual([true, true]);
  });

  it('draws random bytes', () => {
    Object.defineProperty(window, 'crypto', {
      value: { getRandomValues: (array: Uint8Array) => array.fill(9) }
    });
    expect([...browserPlatform().random.bytes(3)]).toEqual([9, 9, 9]);
  });
});
