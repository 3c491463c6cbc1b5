import { readViewXml } from './readViewXml';

describe('a view as XML', () => {
  it('says its fields, query, limit and scope', () => {
    const xml =
      '<View Name="{1}" Scope="Recursive"><Query><OrderBy><FieldRef Name="ID" /></OrderBy></Query><ViewFields><FieldRef Name="A" /><FieldRef Name="B" /></ViewFields><RowLimit Paged="true">10</RowLimit><Aggregations Value="Off" /></View>';
    expect(readViewXml(xml)).toEqual({
      ...{ fields: ['A', 'B'], query: '<OrderBy><FieldRef Name="ID" /></OrderBy>' },
      ...{ rowLimit: 10, paged: true, scope: 1 }
    });
  });

  it.each([
    ['<View />', { fields: [], query: '', rowLimit: 30, paged: false, scope: 0 }],
    ['<View><ViewFields /></View>', { fields: [] }],
    ['<View><ViewFields><FieldRef Name="A" /></ViewFields></View>', { fields: ['A'] }],
    ['<View><ViewFields><FieldRef ID="x" /></ViewFields></View>', { fields: [] }],
    ['<View><Query /></View>', { query: '' }],
    ['<View><RowLimit>7</RowLimit></View>', { rowLimit: 7, paged: false }],
    ['<View><RowLimit Paged="TRUE" /></View>', { rowLimit: 30, paged: true }],
    ['<View Scope="RecursiveAll" />', { scope: 2 }],
    ['<View Scope="FilesOnly" />', { scope: 3 }],
    ['<View Scope="Sideways" />', { scope: 0 }]
  ])('%s says %j', (xml, expected) => {
    expect(readViewXml(xml)).toMatchObject(expected);
  });

  it('keeps the query letter by letter', () => {
    const query =
      '<Where>\n <Eq><FieldRef Name="A"/><Value Type="Text">x &amp; &#60;y&#62;</Value></Eq></Where>';
    expect(readViewXml(`<View><Query>${query}</Query></View>`).query).toBe(query);
  });

  it.each(['', '<View', '<Query />', 'View', '<View></view>', '<View><RowLimit>-1</RowLimit></View>'])(
    'is refused when it is %s',
    xml => {
      expect(() => readViewXml(xml)).toThrow('Value does not fall within the expected range.');
    }
  );
});
