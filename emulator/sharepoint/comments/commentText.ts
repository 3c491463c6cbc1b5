const MENTION =
  /<a data-sp-mention-user-id="([^"<>]*)" href="mailto(?::|&#58;)[^"<>]*"[^<>]*>([^<>]*)<\/a>/gi;
const PLACEHOLDER = /@mention(?:\{|&#123;)(\d{1,4})(?:\}|&#125;)/gi;

/** Somebody a placeholder in the text stands for. */
export interface Mentioned {
  readonly email: string;
  readonly name: string;
}

/**
 * The text of a comment as SharePoint keeps it: HTML without tags, save the links of mentions, and with colons escaped
 * (recorded in pnp/pnpcore: PageCommentingTest, PageThreadedCommentingTest). `@mention{0}` becomes such a link.
 */
export function commentText(text: string, mentioned: readonly Mentioned[]): string {
  const linked = text.replace(PLACEHOLDER, (placeholder, at: string) => {
    const person = mentioned[Number(at)];
    return person ? mentionLink(person.email, person.name) : placeholder;
  });
  let safe = '';
  let end = 0;
  for (const link of linked.matchAll(MENTION)) {
    safe += escapeText(linked.slice(end, link.index)) + mentionLink(link[1] ?? '', link[2] ?? '');
    end = link.index + link[0].length;
  }
  return safe + escapeText(linked.slice(end));
}

/** The addresses of those a text mentions by links, each once. */
export function mentionedIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(MENTION)].map(link => (link[1] ?? '').toLowerCase()))];
}

function mentionLink(email: string, name: string): string {
  const label = name.startsWith('@') ? name : `@${name}`;
  const address = escapeText(email);
  return `<a data-sp-mention-user-id="${address}" href="mailto&#58;${address}" tabindex="-1">${escapeText(label)}</a>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '&': '&amp;'
};

/** An ampersand that begins an entity is left as it is. */
function escapeText(text: string): string {
  return text.replace(/[<>"']|&(?!#?\w{1,8};)/g, found => ESCAPES[found] ?? found).replaceAll(':', '&#58;');
}
