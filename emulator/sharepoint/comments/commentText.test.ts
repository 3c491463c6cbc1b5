import { commentText, mentionedIn } from './commentText';

const BEN = { email: 'ben@contoso.example', name: 'Ben Member' };
const LINK =
  '<a data-sp-mention-user-id="ben@contoso.example" href="mailto&#58;ben@contoso.example" tabindex="-1">@Ben Member</a>';

describe('the text of a comment', () => {
  it.each([
    ['this is great', 'this is great'],
    ['Comment #: 45 added by unit test', 'Comment #&#58; 45 added by unit test'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['He said "it\'s"', 'He said &quot;it&#39;s&quot;'],
    ['already &amp; escaped &#58; once', 'already &amp; escaped &#58; once'],
    ['\u{1F600} é \u202e', '\u{1F600} é \u202e'],
    ['', '']
  ])('%j is kept as %j', (sent, kept) => {
    expect(commentText(sent, [])).toBe(kept);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a data-sp-mention-user-id="x" href="javascript:alert(1)">x</a>',
    '<a data-sp-mention-user-id="x" href="mailto:x" onclick="a()"><b>x</b></a>',
    '<svg/onload=alert(1)>'
  ])('%s has no tag left', sent => {
    expect(commentText(sent, [])).not.toContain('<');
  });

  it('keeps nothing of a mention but who is mentioned and the words', () => {
    const sent =
      '<a data-sp-mention-user-id="ben@contoso.example" href="mailto:ben@contoso.example" onclick="alert(1)">@Ben Member</a>';
    expect(commentText(`Hi ${sent}!`, [])).toBe(`Hi ${LINK}!`);
  });

  it('escapes what stands between mentions', () => {
    expect(commentText(`<b>${LINK}<i>${LINK}`, [])).toBe(`&lt;b&gt;${LINK}&lt;i&gt;${LINK}`);
  });

  it('is the same when it is made safe again', () => {
    const once = commentText(`a: <b> "c" & ${LINK} &#58;`, []);
    expect(commentText(once, [])).toBe(once);
  });

  it.each(['@mention{0}', '@mention&#123;0&#125;', '@Mention{0}'])(
    '%s becomes the link of a mention',
    sent => {
      expect(commentText(`Hi ${sent}`, [BEN])).toBe(`Hi ${LINK}`);
    }
  );

  it('leaves a placeholder for nobody as it is', () => {
    expect(commentText('Hi @mention{1}', [BEN])).toBe('Hi @mention{1}');
    expect(commentText('Hi @mention{x} @mention{99999}', [BEN])).toBe('Hi @mention{x} @mention{99999}');
  });

  it('takes a name that is markup for a name', () => {
    const kept = commentText('@mention{0}', [{ email: 'x"@y', name: '<b>Eve</b>' }]);
    expect(kept.replace(/^<a [^>]*>|<\/a>$/g, '')).not.toContain('<');
    expect(kept).not.toContain('x"@y');
  });

  it('of a million characters takes no time to speak of', () => {
    const startedAt = process.hrtime.bigint();
    commentText('<a data-sp-mention-user-id="'.repeat(40_000), []);
    commentText('@mention{'.repeat(100_000), []);
    expect(Number(process.hrtime.bigint() - startedAt) / 1e6).toBeLessThan(4000);
  });
});

describe('who a text mentions', () => {
  it('is told by its links, each once, whatever the case', () => {
    expect(mentionedIn(`${LINK} ${LINK.replace('ben@contoso', 'Ben@contoso')}`)).toEqual([
      'ben@contoso.example'
    ]);
  });

  it('is nobody without links', () => {
    expect(mentionedIn('@ben ben@contoso.example')).toEqual([]);
  });
});
