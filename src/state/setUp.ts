import { failureOf } from './failureOf';
import { type SetUpState } from './HallwayState';
import { start } from './start';
import { type Work } from './Work';

/** Puts Hallway into this site, telling how far it is, and opens it. After a failure, calling it again goes on. */
export async function setUp(work: Work): Promise<void> {
  const { store, installation } = work;
  const { me, setUp: before } = store.read();
  if (!me.rights.canSetUp || before.status === 'running') return;

  const report = (change: Partial<SetUpState>): void =>
    store.update(model => ({ ...model, setUp: { ...model.setUp, ...change } }));

  report({ status: 'running', failure: undefined });
  try {
    await installation.setUp(progress => report(progress));
    await start(work);
    report({ status: 'idle' });
  } catch (error) {
    report({ status: 'failed', failure: failureOf(error) });
  }
}
