/** `*` stands for any characters but a slash, `**` for any at all, `?` for one that is no slash. No regard to case. */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*|[*?.+^${}()|[\]\\]/g, piece => WILD[piece] ?? `\\${piece}`);
  return new RegExp(`^${source}$`, 'is');
}

const WILD: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*', '?': '[^/]' };
