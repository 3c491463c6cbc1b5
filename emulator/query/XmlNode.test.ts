import { QuerySyntaxError } from './errors';
import { childOf, parseXmlNode } from './XmlNode';

describe('parseXmlNode', () => {
  it('reads an element with its attributes, children and text', () => {
    expect(parseXmlNode('<a x="1" y=\'&lt;2\'>one<b/> two</a>')).toEqual({
      name: 'a',
      attributes: { x: '1', y: '<2' },
      children: [{ name: 'b', attributes: {}, children: [], text: '' }],
      text: 'one two'
    });
  });

  it('leaves declarations and comments aside', () => {
    expect(parseXmlNode('<?xml version="1.0"?><!-- x --><a>b<!-- <c/> -->d</a>')).toMatchObject({
      text: 'bd',
      children: []
    });
  });

  it('decodes nothing in CDATA, and decodes once around it', () => {
    expect(parseXmlNode('<a>&amp;lt;<![CDATA[<b>&amp;</b>]]>&#x41;</a>').text).toBe('&lt;<b>&amp;</b>A');
    expect(parseXmlNode('<a><![CDATA[]]></a>').text).toBe('');
    expect(parseXmlNode('<a><![CDATA[<b/>]]></a>').children).toEqual([]);
  });

  it('leaves references to what is no character as they are', () => {
    expect(parseXmlNode('<a>&#0;&#x0;&#x110000;&#1114112;&unknown;</a>').text).toBe(
      '&#0;&#x0;&#x110000;&#1114112;&unknown;'
    );
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])(
    'takes &%s; for no entity, though objects have one of that name',
    name => expect(parseXmlNode(`<a>&${name};</a>`).text).toBe(`&${name};`)
  );

  it('keeps white space as it is', () => {
    expect(parseXmlNode('<a> \t b  </a>').text).toBe(' \t b  ');
  });

  it('keeps numbers and truths as text', () => {
    expect(parseXmlNode('<a n="007">1e3</a>')).toMatchObject({ attributes: { n: '007' }, text: '1e3' });
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__', 'prototype'])(
    'is not led by the name %s into the insides of objects',
    name => {
      for (const xml of [`<${name} x="1"/>`, `<a ${name}="1"/>`, `<a><${name} y="1">z</${name}></a>`]) {
        try {
          const node = parseXmlNode(xml);
          expect(Object.getPrototypeOf(node.attributes)).toBe(Object.prototype);
          expect(childOf(node, 'y')).toBeUndefined();
        } catch (error) {
          expect(error).toBeInstanceOf(QuerySyntaxError);
        }
      }
      expect(({} as Record<string, unknown>).y).toBeUndefined();
    }
  );

  it.each([
    ['<a>', 'not closed'],
    ['<a></b>', 'closed by another'],
    ['<a/><b/>', 'two'],
    ['<a x="1" x="2"/>', 'an attribute twice'],
    ['<!DOCTYPE a><a/>', 'a document type'],
    ['<!-- x -->', 'nothing but a comment'],
    ['text', 'no element'],
    ['', 'nothing'],
    ['\ud800', 'half a character'],
    ['<a>\0</a>', 'NUL in text'],
    ['<a b="\0"/>', 'NUL in an attribute'],
    ['<a><![CDATA[\0]]></a>', 'NUL in CDATA']
  ])('refuses %j: %s', xml => expect(() => parseXmlNode(xml)).toThrow(QuerySyntaxError));

  it('says where in the text it stumbles, over several lines', () => {
    const at = (xml: string): number => {
      try {
        parseXmlNode(xml);
      } catch (error) {
        return (error as QuerySyntaxError).position;
      }
      return -1;
    };
    expect(at('<a>\n\n<b></c>\n</a>')).toBeGreaterThanOrEqual(5);
    expect(at('  <!DOCTYPE a>')).toBe(2);
  });
});
