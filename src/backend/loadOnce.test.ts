import { OfflineError } from './errors';
import { loadOnce } from './loadOnce';

describe('loadOnce', () => {
  it('loads when first asked, and once for all who ask', async () => {
    const load = jest.fn(() => Promise.resolve('script'));
    const loaded = loadOnce(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([loaded(), loaded()])).toEqual(['script', 'script']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says that nothing was reached when the script does not come, and tries again', async () => {
    const load = jest.fn().mockRejectedValueOnce(new Error('ChunkLoadError')).mockResolvedValue('script');
    const loaded = loadOnce(load);
    await expect(loaded()).rejects.toThrow(OfflineError);
    expect(await loaded()).toBe('script');
  });
});
