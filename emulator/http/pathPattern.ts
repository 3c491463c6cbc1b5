export type PathParams = Readonly<Record<string, string>>;

/**
 * Matches a path without regard to case, as SharePoint does. `{name}` stands for one segment, `{name*}` for
 * any number of characters including slashes: `{web*}/SitePages/{page}`.
 * Answers the decoded parameters, or undefined when the path is another or cannot be decoded.
 */
export function pathPattern(pattern: string): (path: string) => PathParams | undefined {
  const names: string[] = [];
  const source = pattern
    .split(/(\{[a-z]+\*?\})/i)
    .map(piece => {
      const name = /^\{([a-z]+)(\*?)\}$/i.exec(piece);
      if (!name) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(name[1] ?? '');
      return name[2] ? '(.*)' : '([^/]+)';
    })
    .join('');
  const expression = new RegExp(`^${source}$`, 'i');
  return path => {
    const match = expression.exec(path);
    return match ? decodeAll(names, match.slice(1)) : undefined;
  };
}

function decodeAll(names: readonly string[], values: readonly string[]): PathParams | undefined {
  try {
    return Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(values[at] ?? '')]));
  } catch {
    return undefined;
  }
}
