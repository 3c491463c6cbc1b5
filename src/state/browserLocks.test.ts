import { tabLocks } from './browserLocks';

describe('locks within a tab', () => {
  it('let one work at a time under a name, in the order asked, and others beside it', async () => {
    const locks = tabLocks();
    const seen: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      return name;
    };
    const results = await Promise.all([
      locks.hold('a', work('a1')),
      locks.hold('a', work('a2')),
      locks.hold('b', work('b1'))
    ]);
    expect(results).toEqual(['a1', 'a2', 'b1']);
    expect(seen.filter(line => line.startsWith('a'))).toEqual([
      'a1 begins',
      'a1 ends',
      'a2 begins',
      'a2 ends'
    ]);
    expect(seen.indexOf('b1 begins')).toBeLessThan(seen.indexOf('a1 ends'));
  });

  it('go on after work that failed', async () => {
    const locks = tabLocks();
    await expect(locks.hold('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await locks.hold('a', () => Promise.resolve('yes'))).toBe('yes');
  });
});
