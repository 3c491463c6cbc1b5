import { addNotesList, NOTES, testTenant, type TestTenant } from '../rest/testTenant';
import { NO_VIEW, render, STREAM, streamOf, tenantWithRows, viewOf } from './streamTenant';

describe('a list as a stream', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await tenantWithRows(3);
  });
  afterAll(() => tenant.emulator.close());

  it('is written byte for byte as recorded', async () => {
    const list = String((await tenant.ann.get(`${NOTES}?$select=Id`)).json.Id);
    const answer = await tenant.ann.post(STREAM, {
      parameters: { ViewXml: viewOf({ limit: 1 }), RenderOptions: 2 }
    });
    const path = String.raw`\u002fsites\u002fhallway\u002fLists\u002fNotes\u002f1_.000`;
    const lines = [
      '"ID": "1"',
      `"PermMask": "0x7fffffffffffffff"`,
      '"FSObjType": "0"',
      '"UniqueId": "{00000000-0000-0000-0000-000000000001}"',
      `"ContentTypeId": "0x0100${list.replaceAll('-', '').toUpperCase()}"`,
      `"FileRef": "${path}"`,
      '"FileRef.urlencode": "%2Fsites%2Fhallway%2FLists%2FNotes%2F1%5F%2E000"',
      `"FileRef.urlencodeasurl": "${path}"`,
      `"FileRef.urlencoding": "${path}"`,
      `"FileRef.scriptencodeasurl": "${path.replaceAll('\\', '\\\\')}"`,
      '"Attachments": "0"',
      '"_CommentFlags": ""',
      '"_CommentCount": ""',
      '"Title": "T1"',
      '"ItemChildCount": "0"',
      '"FolderChildCount": "0"',
      '"owshiddenversion": "1"',
      '"Restricted": ""'
    ];
    expect(answer.text).toBe(
      `{ "Row" : \n[{\r\n${lines.join(',\r\n')}\r\n}\r\n],"FirstRow" : 1,\r\n` +
        `"FolderPermissions" : "0x7fffffffffffffff"\r\n,"LastRow" : 1,\r\n"RowLimit" : 1\r\n` +
        `,"NextHref" : "?Paged=TRUE&p_ID=1&PageFirstRow=2&View=${NO_VIEW}"\n` +
        ',"FilterLink" : "?"\n,"ForceNoHierarchy" : "1"\n,"HierarchyHasIndention" : ""\n,"CurrentFolderSpItemUrl" : ""\n\n}'
    );
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it.each(['application/json;odata=verbose', 'application/json', 'application/json;odata=nometadata'])(
    'is the same whatever metadata the caller accepts: %s',
    async accept => {
      const headers = { accept, 'content-type': 'application/json;odata=verbose' };
      const verbose = {
        parameters: { __metadata: { type: 'SP.RenderListDataParameters' }, RenderOptions: 2 }
      };
      const answer = await tenant.ann.post(STREAM, verbose, headers);
      expect(streamOf(answer).Row.map(row => row.Title)).toEqual(['T1', 'T2', 'T3']);
      expect(answer.text.startsWith('{ "Row" : \n[{\r\n')).toBe(true);
    }
  );

  it('comes with no body at all by the default view of the list', async () => {
    const stream = streamOf(await tenant.vera.post(STREAM));
    expect(stream).toMatchObject({ FirstRow: 1, LastRow: 3, RowLimit: 30 });
    expect(stream.Row[0]).toMatchObject({ ID: '1', LinkTitle: 'T1', Title: 'T1' });
  });

  it('is found by every spelling of the list', async () => {
    const list = String((await tenant.ann.get(`${NOTES}?$select=Id`)).json.Id);
    for (const address of [
      `web/lists(guid'${list}')/RenderListDataAsStream`,
      `web/lists/GetByTitle('notes')/renderlistdataasstream`,
      "web/getList('/sites/hallway/Lists/Notes')/RenderListDataAsStream"
    ]) {
      expect((await render(tenant.ben, { ViewXml: viewOf({}) }, address)).Row).toHaveLength(3);
    }
  });

  it('has no rows as empty brackets', async () => {
    await tenant.ann.post('web/lists', { Title: 'Empty', BaseTemplate: 100 });
    const answer = await tenant.ann.post("web/lists/getByTitle('Empty')/RenderListDataAsStream");
    expect(answer.text.startsWith('{ "Row" : \n[],"FirstRow" : 0,\r\n')).toBe(true);
    expect(streamOf(answer)).toMatchObject({ Row: [], FirstRow: 0, LastRow: 0 });
    expect(streamOf(answer).NextHref).toBeUndefined();
  });

  it('shows every column of a view without fields, and its version', async () => {
    const [row] = (await render(tenant.ann, { ViewXml: '<View><RowLimit>1</RowLimit></View>' })).Row;
    expect(row).toMatchObject({
      Title: 'T1',
      Month: 'm1',
      Created: '11/15/2026 1:07 PM',
      'Created.': '2026-11-15T13:07:52Z'
    });
  });

  it('counts the rows it touched', async () => {
    tenant.emulator.meters.reset();
    await render(tenant.ann, { ViewXml: viewOf({ limit: 2 }) });
    expect(tenant.emulator.meters.read()).toMatchObject({ requests: 1, rowsTouched: 2 });
  });

  it('stands inside a batch with its own line ends', async () => {
    const part = [
      '--b',
      'Content-Type: multipart/mixed; boundary="c"',
      '',
      '--c',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `POST http://127.0.0.1:4780/sites/hallway/_api/${STREAM} HTTP/1.1`,
      'Accept: application/json',
      'Content-Type: application/json',
      '',
      JSON.stringify({ parameters: { ViewXml: viewOf({ limit: 1 }) } }),
      '--c--',
      '',
      '--b--',
      ''
    ].join('\r\n');
    const answer = await tenant.ben.send('$batch', {
      method: 'POST',
      body: part,
      headers: { 'content-type': 'multipart/mixed; boundary=b' }
    });
    expect(answer.text).toContain(
      'CONTENT-TYPE: application/json; charset=utf-8\r\n\r\n{ "Row" : \n[{\r\n"ID": "1"'
    );
  });
});

describe('a row of a stream', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await testTenant();
    await addNotesList(tenant.ann);
    for (const schema of [
      '<Field Type="Boolean" Name="Flag" DisplayName="Flag"/>',
      '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>',
      '<Field Type="DateTime" Name="When" DisplayName="When" Format="DateTime"/>',
      '<Field Type="Currency" Name="Price" DisplayName="Price"/>',
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
      '<Field Type="URL" Name="Link" DisplayName="Link"/>',
      '<Field Type="User" Name="Boss" DisplayName="Boss"/>',
      '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team"/>'
    ])
      await tenant.ann.post(`${NOTES}/fields/createfieldasxml`, {
        parameters: { SchemaXml: schema, Options: 8 }
      });
  });
  afterAll(() => tenant.emulator.close());

  const FIELDS = [
    'Title',
    'Key',
    'Rank',
    'Flag',
    'Day',
    'When',
    'Price',
    'Tags',
    'Link',
    'Boss',
    'Team',
    'Body'
  ];

  async function rowOf(
    values: Readonly<Record<string, unknown>>
  ): Promise<Readonly<Record<string, unknown>>> {
    const added = await tenant.ann.post(`${NOTES}/items`, values);
    if (added.status !== 201) throw new Error(added.text);
    const where = `<Eq><FieldRef Name="ID"/><Value Type="Counter">${String(added.json.Id)}</Value></Eq>`;
    const { Row } = await render(tenant.ann, {
      ViewXml: viewOf({ where, fields: FIELDS }),
      DatesInUtc: true
    });
    return Row[0] ?? {};
  }

  it('is text for people and text for programs, as recorded', async () => {
    expect(
      await rowOf({
        ...{ Title: 'All', Rank: 67687, Flag: true, Price: 67.67, Tags: ['a', 'b'] },
        ...{ Day: '2020-12-06T14:25:47Z', When: '2020-12-06T00:05:47Z' },
        Link: { Url: 'https://pnp.example', Description: 'PnP Rocks' }
      })
    ).toMatchObject({
      Rank: '67,687',
      'Rank.': '67687.0000000000',
      Flag: 'Yes',
      'Flag.value': '1',
      Day: '12/6/2020',
      'Day.': expect.stringMatching(/^2020-12-06T/) as unknown,
      When: '12/6/2020 12:05 AM',
      'When.': '2020-12-06T00:05:47Z',
      Price: '$67.67',
      'Price.': '67.6700000000000',
      Tags: ['a', 'b'],
      Link: 'https://pnp.example',
      'Link.desc': 'PnP Rocks'
    });
  });

  it('has empty text for what is empty, in both keys', async () => {
    expect(await rowOf({ Title: null })).toMatchObject({
      ...{ Title: '', Rank: '', 'Rank.': '', Flag: '', 'Flag.value': '', Day: '', 'Day.': '', Price: '' },
      ...{ Tags: '', Link: '', 'Link.desc': '', Boss: '', 'Boss.id': '', Team: '', Body: '' }
    });
  });

  it('shows a person as an array of one, and again key by key', async () => {
    const ben = (await tenant.ben.get('web/currentuser')).json;
    const person = { id: String(ben.Id), title: 'Ben Member', email: 'ben@contoso.example' };
    const row = await rowOf({ Title: 'P', BossId: ben.Id, TeamId: [ben.Id] });
    expect(row.Boss).toEqual([{ ...person, sip: 'ben@contoso.example', picture: '' }]);
    expect(row).toMatchObject({
      'Boss.id': person.id,
      'Boss.title': person.title,
      'Boss.email': person.email
    });
    expect(row.Team).toEqual([{ ...person, sip: 'ben@contoso.example', picture: '', value: 'Ben Member' }]);
  });

  it('is written for a page: markup in text means itself', async () => {
    const hostile = '<img src=x onerror="alert(1)"> & \'q\' /\\ 😀';
    const row = await rowOf({ Title: hostile, Key: '</script>', Body: hostile });
    const shown = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;q&#39; /\\ 😀';
    expect(row).toMatchObject({ Title: shown, Body: shown, Key: '&lt;/script&gt;' });
  });

  it('keeps lines and control characters of a text through JSON', async () => {
    expect(await rowOf({ Title: 'L', Body: 'a\r\nb\tc"d\u2028e' })).toMatchObject({
      Body: 'a\r\nb\tc&quot;d\u2028e'
    });
  });
});
