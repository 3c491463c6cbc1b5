/** @jest-environment jsdom */
import { type CanvasControl, type WebPartData } from '../../canvas/Canvas';
import { type PageData } from '../../PageData';
import { type TabConfig, type TeamsJs } from '../runtime/spfx';
import { type WebParts } from '../runtime/WebParts';
import { setUpConfiguration } from './setUpConfiguration';
import { setUpEditing } from './setUpEditing';

function webPart(id: string, properties: Record<string, unknown>): WebPartData {
  return { id: 'component', instanceId: id, title: 'Feed', description: '', dataVersion: '1.0', properties };
}

function control(id: string): CanvasControl {
  return {
    controlType: 3,
    id,
    position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12 },
    emphasis: {},
    webPartId: 'component',
    webPartData: webPart(id, { title: 'Before' })
  };
}

const data = {
  context: { formDigestValue: '0xDIGEST' },
  controls: [control('first'), control('second')],
  savePageUrl: '/save',
  tabContentUrl: 'https://contoso.example/tab'
} as unknown as PageData;

let sent: { url: unknown; init: RequestInit }[];
let status: number;
let opened: string[];
let kept: Map<string, WebPartData>;
const webParts = {
  openPropertyPane: (id: string) => void opened.push(id),
  serialize: () => kept
} as unknown as WebParts;

beforeEach(() => {
  sent = [];
  status = 200;
  opened = [];
  kept = new Map([['second', webPart('second', { title: 'After' })]]);
  window.fetch = (url, init = {}) => {
    sent.push({ url, init });
    return Promise.resolve({ status, ok: status < 300 } as Response);
  };
});

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0));

function sentTitles(): unknown[] {
  const { CanvasContent1 } = JSON.parse(String(sent[0]?.init.body)) as { CanvasContent1: string };
  return (JSON.parse(CanvasContent1) as CanvasControl[]).map(each => each.webPartData.properties.title);
}

describe('a page that is edited', () => {
  const republish = (): HTMLButtonElement => document.querySelector('#republish') as HTMLButtonElement;
  const said = (): string | null => document.querySelector('#save-status')?.textContent ?? null;

  beforeEach(() => {
    const markup = `<div data-instance="first"><p>Part</p></div><div data-instance="second"></div>
      <button id="republish"></button><p id="save-status"></p>`;
    const parsed = new DOMParser().parseFromString(markup, 'text/html');
    document.body.replaceChildren(...parsed.body.childNodes);
  });

  it('opens the properties of its first web part', () => {
    setUpEditing(data, webParts);
    expect(opened).toEqual(['first']);
  });

  it('opens those of another from the bar above that one', () => {
    setUpEditing(data, webParts);
    const bars = [...document.querySelectorAll<HTMLButtonElement>('.web-part-toolbar button')];
    expect(bars.map(({ textContent, type }) => [textContent, type])).toEqual([
      ['Edit properties', 'button'],
      ['Edit properties', 'button']
    ]);
    bars[1]?.click();
    expect(opened).toEqual(['first', 'second']);
  });

  it('has the bar before the web part, for those who go through by keyboard', () => {
    setUpEditing(data, webParts);
    expect(document.querySelector('[data-instance="first"]')?.firstElementChild?.className).toBe(
      'web-part-toolbar'
    );
  });

  it('opens nothing without web parts', () => {
    document.body.replaceChildren();
    setUpEditing({ ...data, controls: [] }, webParts);
    expect(opened).toEqual([]);
  });

  it('is sent as SharePoint takes it, with the digest of the page', async () => {
    setUpEditing(data, webParts);
    republish().click();
    await settle();
    expect(sent).toEqual([
      {
        url: '/save',
        init: expect.objectContaining({
          method: 'POST',
          headers: {
            accept: 'application/json;odata=nometadata',
            'content-type': 'application/json',
            'x-requestdigest': '0xDIGEST'
          }
        })
      }
    ]);
  });

  it('keeps what a web part wants kept, and the rest as it was', async () => {
    setUpEditing(data, webParts);
    republish().click();
    await settle();
    expect(sentTitles()).toEqual(['Before', 'After']);
  });

  it('is saved once, however often the button is pressed meanwhile', async () => {
    setUpEditing(data, webParts);
    republish().click();
    expect([republish().disabled, said()]).toEqual([true, 'Saving']);
    republish().click();
    await settle();
    expect(sent).toHaveLength(1);
    expect([republish().disabled, said()]).toEqual([false, 'Your page has been published']);
  });

  it.each([
    [403, 'You do not have permission to save this page'],
    [404, 'The page was not saved (404)'],
    [500, 'The page was not saved (500)'],
    [501, 'The page was not saved (501)']
  ])('says so when it is not saved for a %i, and can be saved again', async (code, words) => {
    status = code;
    setUpEditing(data, webParts);
    republish().click();
    await settle();
    expect([republish().disabled, said()]).toEqual([false, words]);
  });
});

describe('a tab that is configured', () => {
  let calls: unknown[];
  let pressSave: () => Promise<void>;
  const teamsJs: TeamsJs = {
    pages: {
      config: {
        setValidityState: isValid => void calls.push(['valid', isValid]),
        setConfig: (tab: TabConfig) => {
          calls.push(['config', tab]);
          return Promise.resolve();
        },
        registerOnSaveHandler: handler => {
          pressSave = () => {
            handler({
              notifySuccess: () => void calls.push('success'),
              notifyFailure: reason => void calls.push(['failure', reason])
            });
            return settle();
          };
        }
      }
    }
  };
  const tab = (suggestedDisplayName: string): TabConfig => ({
    entityId: 'first',
    contentUrl: 'https://contoso.example/tab',
    websiteUrl: 'https://contoso.example/tab',
    suggestedDisplayName
  });

  beforeEach(() => void (calls = []));

  it('shows the properties of its web part, and can be saved at once', () => {
    setUpConfiguration(data, { webParts, teamsJs });
    expect([opened, calls]).toEqual([['first'], [['valid', true]]]);
  });

  it('is saved in the page before Teams is told of it', async () => {
    setUpConfiguration(data, { webParts, teamsJs });
    await pressSave();
    expect(sent).toHaveLength(1);
    expect(calls.slice(1)).toEqual([['config', tab('Feed')], 'success']);
  });

  it.each([
    ['the title in its properties', 'News', 'News'],
    ['the web part where its title is empty', '', 'Feed'],
    ['the web part where its title is no text', 7, 'Feed'],
    ['the web part where it has no title', undefined, 'Feed']
  ])('is named after %s', async (_, title, name) => {
    kept.set('first', webPart('first', { title }));
    setUpConfiguration(data, { webParts, teamsJs });
    await pressSave();
    expect(calls[1]).toEqual(['config', tab(name)]);
  });

  it('is not there when the page was not saved, and Teams learns why', async () => {
    status = 403;
    setUpConfiguration(data, { webParts, teamsJs });
    await pressSave();
    expect(calls.slice(1)).toEqual([['failure', 'You do not have permission to save this page']]);
  });

  it.each([
    ['without a web part', { ...data, controls: [] }],
    ['that has no address yet', { ...data, tabContentUrl: undefined }]
  ])('cannot be saved %s', (_, incomplete) => {
    setUpConfiguration(incomplete, { webParts, teamsJs });
    expect(calls).toEqual([]);
  });
});
