import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER } from './filesTenant';

const NOT_PERMITTED =
  'The file or folder name contains characters that are not permitted.  Please use a different name.';

describe('a name SharePoint refuses', () => {
  it.each([
    ...['a"b', 'a*b', 'a:b', 'a<b', 'a>b', 'a?b', 'a\\b', 'a|b', 'tab\there', 'line\nbreak', '\u0001'],
    ...[
      '.lock',
      'CON',
      'prn',
      'Aux',
      'NUL',
      'COM0',
      'com9',
      'LPT1',
      'desktop.ini',
      '~$draft.docx',
      'x_vti_y'
    ],
    ...[
      ' leading',
      'trailing ',
      'dot.',
      '.',
      '..',
      '...',
      'a/b',
      '../up',
      '../../etc/passwd',
      'Forms',
      'forms',
      ''
    ]
  ])('is refused for files and for folders: %j', async name => {
    const { ben } = await filesTenant();
    const written = encodeURIComponent(name);
    const file = await ben.post(`${MEDIA_FOLDER}/files/addUsingPath(decodedurl='${written}')`, 'x');
    const folder = await ben.post(`${MEDIA_FOLDER}/folders/addUsingPath(decodedurl='${written}')`);
    for (const refused of [file, folder]) {
      expect([refused.status, refused.errorCode]).toEqual([
        400,
        '-2130575245, Microsoft.SharePoint.SPException'
      ]);
      expect(refused.errorText).toBe(NOT_PERMITTED);
    }
    expect((await ben.get(`${MEDIA_FOLDER}/files`)).json.value).toEqual([]);
    expect((await ben.get(`${MEDIA_FOLDER}/folders`)).json.value).toEqual([]);
  });

  it('of NUL is refused before anything is looked up', async () => {
    const { ben } = await filesTenant();
    const refused = await ben.post(`${MEDIA_FOLDER}/files/addUsingPath(decodedurl='a%00.txt')`, 'x');
    expect([refused.status, refused.errorCode]).toEqual([
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'
    ]);
  });

  it('of more than 400 characters with its path is refused, of 400 taken', async () => {
    const { ben } = await filesTenant();
    const room = 400 - `${MEDIA.slice(1)}/`.length;
    const longest = 'x'.repeat(room);
    expect((await ben.post(`${MEDIA_FOLDER}/files/addUsingPath(decodedurl='${longest}')`, 'x')).status).toBe(
      200
    );
    const refused = await ben.post(`${MEDIA_FOLDER}/files/addUsingPath(decodedurl='${longest}x')`, 'x');
    expect([refused.status, refused.errorCode]).toEqual([400, '-2147024690, System.IO.PathTooLongException']);
    expect(refused.errorText).toMatch(/must be 400 characters or less/);
  });
});

describe('a name SharePoint takes today', () => {
  it.each([
    '~tilde',
    '#hash',
    '100%',
    'a&b',
    '{a}',
    'a+b',
    'a,b;c',
    "it's",
    'ä ö ü.txt',
    '日本語.png',
    '🦆.gif',
    'CONtext',
    '.hidden',
    'a..b'
  ])('comes back as it was written: %s', async name => {
    const { ben } = await filesTenant();
    const written = encodeURIComponent(name).replaceAll("'", "''");
    const added = await ben.post(`${MEDIA_FOLDER}/files/addUsingPath(decodedurl='${written}')`, name);
    expect([added.status, added.json.Name]).toEqual([200, name]);
    expect((await ben.get(fileAt(written))).json.ServerRelativeUrl).toBe(`${MEDIA}/${name}`);
    expect((await ben.get(`${MEDIA}/${encodeURIComponent(name)}`)).text).toBe(name);
  });

  it('may be Forms below the root', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    const added = await ben.post(`${MEDIA_FOLDER}/folders('A')/folders/add('Forms')`);
    expect(added.status).toBe(201);
  });
});

describe('an address that climbs', () => {
  it.each([
    `${MEDIA}%2f..%2fHallwayMedia%2fa.txt`,
    `${MEDIA}%2f.%2fa.txt`,
    `${MEDIA}//a.txt`,
    `${MEDIA}/..%2fHallwayMedia%2fa.txt`,
    `${MEDIA}/%252e%252e/a.txt`
  ])('finds nothing: %s', async address => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/files/add(url='a.txt')`, 'x');
    expect((await ben.get(`web/GetFileByServerRelativePath(decodedurl='${address}')`)).status).toBe(404);
  });

  it('makes nothing', async () => {
    const { ben } = await filesTenant();
    for (const address of [`${MEDIA}/../x`, `${MEDIA}/a/../../x`, '../x']) {
      expect((await ben.post(`web/folders/add('${address}')`)).status).toBe(404);
    }
    expect((await ben.post("web/folders/add('/sites/other/x')")).status).toBe(400);
    expect((await ben.post("web/folders/add('')")).status).toBe(400);
  });

  it('of members of every object is only a name', async () => {
    const { ben } = await filesTenant();
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const added = await ben.post(`${MEDIA_FOLDER}/files/add(url='${name}')`, name);
      expect(added.json.Name).toBe(name);
      expect((await ben.get(`${MEDIA}/${name}`)).text).toBe(name);
    }
  });
});
