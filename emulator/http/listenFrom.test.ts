import { listenFrom } from './listenFrom';

const opened = (port: number): { url: string; close(): Promise<void> } => ({
  url: `http://127.0.0.1:${port}`,
  close: () => Promise.resolve()
});

function taken(port: number): Error {
  return Object.assign(new Error(`listen EADDRINUSE: address already in use 127.0.0.1:${port}`), {
    code: 'EADDRINUSE'
  });
}

describe('listening from a port on', () => {
  it('takes the port itself when it is free, and asks for no other', async () => {
    const asked: number[] = [];
    const listen = (port: number): Promise<ReturnType<typeof opened>> => {
      asked.push(port);
      return Promise.resolve(opened(port));
    };
    expect((await listenFrom({ listen }, 4780)).url).toBe('http://127.0.0.1:4780');
    expect(asked).toEqual([4780]);
  });

  it('takes the first that is free', async () => {
    const listen = (port: number): Promise<ReturnType<typeof opened>> =>
      port < 4783 ? Promise.reject(taken(port)) : Promise.resolve(opened(port));
    expect((await listenFrom({ listen }, 4780)).url).toBe('http://127.0.0.1:4783');
  });

  it('gives up after fifty, and says which', async () => {
    const asked: number[] = [];
    const listen = (port: number): Promise<never> => {
      asked.push(port);
      return Promise.reject(taken(port));
    };
    await expect(listenFrom({ listen }, 4780)).rejects.toThrow('No free port from 4780 to 4829.');
    expect(asked).toHaveLength(50);
  });

  it('passes on what has nothing to do with the port', async () => {
    const denied = Object.assign(new Error('listen EACCES'), { code: 'EACCES' });
    await expect(listenFrom({ listen: () => Promise.reject(denied) }, 80)).rejects.toBe(denied);
  });
});
