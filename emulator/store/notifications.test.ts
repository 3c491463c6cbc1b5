import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActivityNotification } from './Notifications';
import { openStore } from './openStore';
import { sampleStore } from './sampleStore';
import { type Store } from './Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

function notification(more: Partial<ActivityNotification> = {}): Omit<ActivityNotification, 'number'> {
  return {
    ...{ sentAt: '2026-11-22T09:00:00Z', fromUpn: 'ann@contoso.example', toUpn: 'bob@contoso.example' },
    ...{ teamsAppId: 'app', activityType: 'mentioned', text: 'Ann mentioned you', previewText: 'Hi' },
    topic: { source: 'text', value: 'Hallway', webUrl: 'https://teams.microsoft.com/l/entity/app/hallway' },
    chainId: null,
    ...more
  };
}

describe('sent notifications', () => {
  it('are numbered and kept in the order they were sent', () => {
    const first = store.notifications.add(notification());
    const second = store.notifications.add(notification({ previewText: 'Again' }));
    expect(second.number).toBeGreaterThan(first.number);
    expect(store.notifications.list()).toEqual([first, second]);
  });

  it('are listed for one recipient, in any case', () => {
    store.notifications.add(notification());
    store.notifications.add(notification({ toUpn: 'cam@contoso.example' }));
    expect(store.notifications.list('BOB@contoso.example').map(each => each.toUpn)).toEqual([
      'bob@contoso.example'
    ]);
    expect(store.notifications.list('nobody@contoso.example')).toEqual([]);
  });

  it('take the place of an earlier one of their chain, for the same recipient and app only', () => {
    store.notifications.add(notification({ chainId: 7, previewText: 'first' }));
    store.notifications.add(notification({ chainId: 8, previewText: 'other chain' }));
    store.notifications.add(notification({ chainId: 7, teamsAppId: 'other', previewText: 'other app' }));
    store.notifications.add(notification({ chainId: 7, toUpn: 'cam@contoso.example', previewText: 'other' }));
    store.notifications.add(notification({ chainId: 7, previewText: 'second' }));
    expect(store.notifications.list().map(each => each.previewText)).toEqual([
      'other chain',
      'other app',
      'other',
      'second'
    ]);
  });

  it('stand side by side without a chain', () => {
    store.notifications.add(notification());
    store.notifications.add(notification());
    expect(store.notifications.list()).toHaveLength(2);
  });

  it('are forgotten on demand, and their numbers are not used again', () => {
    const { number } = store.notifications.add(notification());
    store.notifications.clear();
    expect(store.notifications.list()).toEqual([]);
    expect(store.notifications.add(notification()).number).toBeGreaterThan(number);
  });

  it('outlive a restart', () => {
    const database = join(mkdtempSync(join(tmpdir(), 'notifications-')), 'tenant.sqlite');
    const first = openStore({ database });
    const sent = first.notifications.add(notification());
    first.close();
    const again = openStore({ database });
    expect(again.notifications.list()).toEqual([sent]);
    again.close();
  });
});
