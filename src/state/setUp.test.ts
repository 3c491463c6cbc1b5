import { ThrottledError } from '../backend/errors';
import { ann, testHallway } from './testHallway';

const owner = { ...ann, rights: { ...ann.rights, canSetUp: true } };

describe('setting up', () => {
  it('tells how far it is and opens Hallway', async () => {
    const { hallway } = testHallway({ kind: 'notSetUp', user: owner });
    await hallway.start();
    const seen: string[] = [];
    hallway.subscribe(() => {
      const { status, doneSteps, totalSteps } = hallway.current().setUp;
      seen.push(`${status} ${doneSteps}/${totalSteps}`);
    });
    await hallway.setUp();
    expect(new Set(seen)).toEqual(
      new Set(['running 0/0', 'running 1/3', 'running 2/3', 'running 3/3', 'idle 3/3'])
    );
    expect(hallway.current()).toMatchObject({ phase: 'ready', me: { canPost: true } });
  });

  it('says why it stopped, and goes on when asked again', async () => {
    const { hallway, backend } = testHallway({ kind: 'notSetUp', user: owner });
    await hallway.start();
    backend.failNext('setUp', new ThrottledError({ act: 'create', target: 'lists' }, 9));
    await hallway.setUp();
    expect(hallway.current()).toMatchObject({
      phase: 'notSetUp',
      setUp: { status: 'failed', failure: { kind: 'throttled', retryAfterSeconds: 9 } }
    });
    await hallway.setUp();
    expect(hallway.current()).toMatchObject({
      phase: 'ready',
      setUp: { status: 'idle', failure: undefined }
    });
  });

  it('runs once for a double click, and never for somebody who may not', async () => {
    const { hallway, backend } = testHallway({ kind: 'notSetUp', user: owner });
    await hallway.start();
    await Promise.all([hallway.setUp(), hallway.setUp()]);
    expect(backend.calls('setUp')).toBe(3);

    const member = testHallway({ kind: 'notSetUp' });
    await member.hallway.start();
    await member.hallway.setUp();
    expect(member.backend.calls('setUp')).toBe(0);
  });
});
