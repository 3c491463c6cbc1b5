/** @jest-environment jsdom */
import { TabFrame, type TabFrameOptions } from './TabFrame';

/** The frame's own window, standing in for a tab that speaks teams-js. */
function openTab(options: Partial<TabFrameOptions> = {}): { frame: TabFrame; replies: unknown[]; say: Say } {
  const frame = new TabFrame({
    title: 'Tab',
    url: 'about:blank',
    frameContext: 'content',
    context: () => ({ theme: 'dark', subEntityId: '17.abc' }),
    getToken: () => Promise.resolve('a-token'),
    ...options
  });
  document.body.append(frame.element);
  const tab = frame.element.contentWindow as Window;
  const replies: unknown[] = [];
  tab.postMessage = (message: unknown) => void replies.push(message);
  const say: Say = async (func, args = [], source = tab) => {
    const data = { id: replies.length, uuidAsString: 'uuid', func, args };
    window.dispatchEvent(new MessageEvent('message', { source, origin: location.origin, data }));
    await new Promise(resolve => setTimeout(resolve, 0));
  };
  return { frame, replies, say };
}

type Say = (func: string, args?: unknown[], source?: Window) => Promise<void>;

describe('a tab in its frame', () => {
  afterEach(() => document.body.replaceChildren());

  it('has the name by which the SharePoint Framework knows Teams', () => {
    expect(openTab().frame.element.name).toBe('embedded-page-container');
  });

  it('is told its frame context and what the client supports', async () => {
    const { say, replies } = openTab({ frameContext: 'settings' });
    await say('initialize', ['2.36.0', 4, []]);
    expect(replies).toEqual([
      expect.objectContaining({
        id: 0,
        uuidAsString: 'uuid',
        args: ['settings', 'web', expect.any(String), '2.36.0']
      })
    ]);
    const [{ args }] = replies as [{ args: string[] }];
    expect(JSON.parse(args[2] ?? '')).toMatchObject({ apiVersion: 4, isLegacyTeams: false });
  });

  it('gets its context and a token when it asks', async () => {
    const { say, replies } = openTab();
    await say('getContext');
    await say('authentication.getAuthToken');
    expect(replies).toEqual([
      expect.objectContaining({ args: [{ theme: 'dark', subEntityId: '17.abc' }] }),
      expect.objectContaining({ args: [true, 'a-token'] })
    ]);
  });

  it('gets no answer where teams-js waits for none', async () => {
    const { say, replies } = openTab();
    for (const func of [
      'registerHandler',
      'appInitialization.success',
      'settings.setValidityState',
      'shareDeepLink'
    ]) {
      await say(func, ['x']);
    }
    expect(replies).toEqual([]);
  });

  it('is refused, by name, what the client cannot do', async () => {
    const { say, replies } = openTab();
    await say('meeting.getMeetingDetails');
    const refusal = {
      errorCode: 100,
      message: expect.stringContaining('meeting.getMeetingDetails') as string
    };
    expect(replies).toEqual([expect.objectContaining({ args: [false, refusal] })]);
  });

  it('keeps its settings and says when they are saved', async () => {
    const onSaved = jest.fn();
    const onValidity = jest.fn();
    const { say, frame, replies } = openTab({ frameContext: 'settings', onSaved, onValidity });
    const settings = { entityId: 'e', contentUrl: 'https://x/', suggestedDisplayName: 'Tab' };
    await say('settings.setValidityState', [true]);
    frame.tell('settings.save', {});
    await say('settings.setSettings', [settings]);
    await say('settings.getSettings');
    await say('settings.save.success');
    expect(onValidity).toHaveBeenCalledWith(true);
    expect(onSaved).toHaveBeenCalledWith(settings, '');
    expect(replies).toEqual([
      { func: 'settings.save', args: [{}] },
      expect.objectContaining({ args: [true] }),
      expect.objectContaining({ args: [settings] })
    ]);
    await say('settings.save.failure', ['No rights']);
    expect(onSaved).toHaveBeenLastCalledWith(undefined, 'No rights');
  });

  it('shares links and leads to other apps', async () => {
    const onShareLink = jest.fn();
    const onNavigate = jest.fn(() => true);
    const { say, replies } = openTab({ onShareLink, onNavigate });
    await say('shareDeepLink', ['17.abc', 'A post', 'https://x/']);
    await say('pages.navigateToApp', [{ appId: 'a', pageId: 'p', subPageId: 's' }]);
    expect(onShareLink).toHaveBeenCalledWith({ subPageId: '17.abc', label: 'A post' });
    expect(onNavigate).toHaveBeenCalledWith({ appId: 'a', pageId: 'p', subPageId: 's' });
    expect(replies).toEqual([expect.objectContaining({ args: [true] })]);
  });

  it('is not heard when another window speaks, another message comes, or it was closed', async () => {
    const { say, frame, replies } = openTab();
    await say('getContext', [], window);
    window.dispatchEvent(new MessageEvent('message', { source: frame.element.contentWindow, data: 'noise' }));
    frame.close();
    await say('getContext');
    expect(replies).toEqual([]);
  });
});
