import { readFieldXml } from './readFieldXml';

describe('a field as XML', () => {
  it('says type, name, title and id', () => {
    const id = '7d0e2a0c-6a3b-4c0f-9a3e-0b6f0b7a1c11';
    expect(readFieldXml(`<Field Type="Text" Name="N" DisplayName="T" ID="{${id.toUpperCase()}}" />`)).toEqual(
      {
        ...{ type: 'Text', name: 'N', displayName: 'T', id, properties: {}, options: {} }
      }
    );
  });

  it('is called by its name when it has no title', () => {
    expect(readFieldXml('<Field Type="Text" Name="N" />')).toMatchObject({ displayName: 'N' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['Required="true"', { Required: true }],
    ['Required="FALSE"', { Required: false }],
    ['MaxLength="12"', { MaxLength: 12 }],
    [
      'List="{1}" ShowField="Title" Mult="TRUE"',
      { LookupList: '{1}', LookupField: 'Title', AllowMultipleValues: true }
    ],
    ['RelationshipDeleteBehavior="None"', {}],
    ['RelationshipDeleteBehavior="Restrict"', { RelationshipDeleteBehavior: 2 }],
    ['ResultType="Currency"', { OutputType: 10 }],
    ['Description="a &quot;b&quot; &#38; c"', { Description: 'a "b" & c' }],
    ['ColName="nvarchar3" RowOrdinal="0" SourceID="x"', {}]
  ])('%s reads as %j', (attributes, properties) => {
    expect(readFieldXml(`<Field Type="Text" Name="N" ${attributes} />`).properties).toEqual(properties);
  });

  it('of people leaves the list of users aside', () => {
    const { properties } = readFieldXml('<Field Type="User" Name="N" List="UserInfo" ShowField="ImnName" />');
    expect(properties).toEqual({});
  });

  it('keeps apart what JSON has no word for', () => {
    const xml = '<Field Type="Text" Name="N" Sealed="TRUE" AllowDeletion="FALSE" ShowInNewForm="FALSE" />';
    expect(readFieldXml(xml)).toMatchObject({
      properties: {},
      options: { sealed: true, allowDeletion: false, showInNewForm: false }
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['<Default>x &lt; y</Default>', { DefaultValue: 'x < y' }],
    ['<CHOICES><CHOICE>one</CHOICE></CHOICES>', { Choices: ['one'] }],
    ['<CHOICES><CHOICE>1</CHOICE><CHOICE>2</CHOICE></CHOICES>', { Choices: ['1', '2'] }],
    ['<Formula>=[A]&gt;1</Formula>', { Formula: '=[A]>1' }],
    ['<Validation>=TRUE</Validation>', { ValidationFormula: '=TRUE' }],
    ['<Validation Message="m">=TRUE</Validation>', { ValidationFormula: '=TRUE', ValidationMessage: 'm' }],
    ['<DefaultFormula>=TODAY()</DefaultFormula>', { DefaultFormula: '=TODAY()' }]
  ])('with %s reads as %j', (child, properties) => {
    expect(readFieldXml(`<Field Type="Text" Name="N">${child}</Field>`).properties).toEqual(properties);
  });

  it.each([
    '',
    'Field',
    '<Field',
    '<Field />',
    '<Fields />',
    '<Field Name="a" Name="b" />',
    '<Field ID="x" Name="a" />'
  ])('is refused when it is %s', xml => {
    expect(() => readFieldXml(xml)).toThrow('Value does not fall within the expected range.');
  });

  it('says which attribute it does not know', () => {
    expect(() => readFieldXml('<Field Type="Text" Name="N" Colour="red" />')).toThrow(
      'The emulator does not implement the attribute Colour of <Field>.'
    );
  });

  it('does not follow entities somebody declares', () => {
    const bomb =
      '<!DOCTYPE Field [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><Field Type="Text" Name="N" DisplayName="&b;" />';
    let title = '';
    try {
      title = readFieldXml(bomb).displayName;
    } catch (error) {
      title = (error as Error).message;
    }
    expect(title.length).toBeLessThan(200);
  });
});
