/** Markup that is safe to put into a page. */
export class Html {
  public constructor(public readonly text: string) {}
}

type Insert = Html | string | number | false | undefined | readonly Html[];

/** Builds markup: whatever is inserted is escaped, unless it is markup already. */
export function html(pieces: TemplateStringsArray, ...inserts: Insert[]): Html {
  return new Html(pieces.reduce((text, piece, at) => text + textOf(inserts[at - 1]) + piece));
}

/** JSON for a script element: `<` never closes it. */
export function jsonForScript(value: unknown): Html {
  return new Html(
    JSON.stringify(value)
      .replace(/</g, '\\u003c')
      .replace(/\u2028/g, '\\u2028')
      .replace(/\u2029/g, '\\u2029')
  );
}

/** Markup written in this repository, such as an icon. */
export function trusted(text: string): Html {
  return new Html(text);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

function textOf(insert: Insert): string {
  if (insert === undefined || insert === false) return '';
  if (insert instanceof Html) return insert.text;
  // Stored pages are made by their editors: only what was built here is markup, whatever the types say.
  if (Array.isArray(insert)) return insert.map(textOf).join('');
  return String(insert).replace(/[&<>"']/g, character => escapes[character] ?? character);
}
