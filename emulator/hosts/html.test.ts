import { html, jsonForScript } from './html';

describe('markup', () => {
  it('escapes what is inserted', () => {
    expect(html`<p title="${'"><script>'}">${"a < b & 'c'"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">a &lt; b &amp; &#39;c&#39;</p>'
    );
  });

  it('inserts markup, lists of markup and numbers as they are, and nothing for what is absent', () => {
    const items = ['a', '<'].map(text => html`<li>${text}</li>`);
    const list = html`<ul>
      ${items}
    </ul>`;
    const markup = html`<p>${list}${1}${false}${undefined}</p>`;
    expect(markup.text.replace(/\s/g, '')).toBe('<p><ul><li>a</li><li>&lt;</li></ul>1</p>');
  });

  it.each([null, {}, [{ text: '<b>' }], ['<b>']])('takes %j, which no type let in, for text', value => {
    expect(html`<p>${value as unknown as string}</p>`.text).not.toContain('<b>');
  });

  it('keeps JSON from closing the script element it stands in', () => {
    const json = jsonForScript({ text: '</script><script>alert(1)</script>\u2028' }).text;
    expect(json).not.toMatch(/<|\u2028/);
    expect(JSON.parse(json)).toEqual({ text: '</script><script>alert(1)</script>\u2028' });
  });
});
