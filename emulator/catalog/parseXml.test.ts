import { PackageError } from './PackageError';
import { element, elements, parseXml } from './parseXml';

describe('a part in XML', () => {
  it('is its attributes and children by name', () => {
    const root = parseXml('<App Name="a &amp; b" Version="1.0"><Title>T</Title></App>', 'p');
    expect(root.App).toEqual({ Name: 'a & b', Version: '1.0', Title: 'T' });
  });

  it('keeps numbers and truths as they are written', () => {
    expect(parseXml('<App Version="01" Is="true"><Title>1e3</Title></App>', 'p').App).toEqual({
      Version: '01',
      Is: 'true',
      Title: '1e3'
    });
  });

  it('has what may repeat as a list, be it one', () => {
    const one = parseXml('<Relationships><Relationship Id="1"/></Relationships>', 'p');
    const two = parseXml('<Relationships><Relationship Id="1"/><Relationship Id="2"/></Relationships>', 'p');
    expect(elements(one, 'Relationships', 'Relationship')).toEqual([{ Id: '1' }]);
    expect(elements(two, 'Relationships', 'Relationship')).toHaveLength(2);
    expect(elements(one, 'Relationships', 'None')).toEqual([]);
    expect(elements(one, 'None', 'None', 'None')).toEqual([]);
  });

  it('has a single child or none', () => {
    const { App } = parseXml('<App><Properties><Title>T</Title></Properties><Empty/></App>', 'p') as {
      App: Record<string, unknown>;
    };
    expect(element(App, 'Properties')).toEqual({ Title: 'T' });
    expect([element(App, 'Empty'), element(App, 'None')]).toEqual([undefined, undefined]);
  });

  it.each(['<App>', '<App></Other>', '<App x="1" x="2"/>', '<App x=1/>', 'text', '<'])(
    'that is %j is refused by its name',
    text => {
      expect(() => parseXml(text, 'the/part.xml')).toThrow(PackageError);
      expect(() => parseXml(text, 'the/part.xml')).toThrow('The part the/part.xml is not well-formed XML');
    }
  );

  it.each([
    '<!DOCTYPE a><App/>',
    '<!doctype a><App/>',
    '<App/><!ENTITY x "y">',
    '<!DOCTYPE lolz [<!ENTITY lol "lol">]><App>&lol;</App>'
  ])('that declares something is refused: %s', text =>
    expect(() => parseXml(text, 'p')).toThrow('declares a document type')
  );
});
