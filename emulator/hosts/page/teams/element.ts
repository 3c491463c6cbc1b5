type Child = Node | string | undefined;

interface Properties {
  readonly class?: string;
  readonly onclick?: () => void;
  /** Anything else, as attributes; `true` is an empty one, `false` none. */
  readonly attributes?: Readonly<Record<string, string | boolean>>;
}

/** Builds an element from its tag, properties and children; text is text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (properties.class) made.className = properties.class;
  if (properties.onclick) made.addEventListener('click', properties.onclick);
  for (const [name, value] of Object.entries(properties.attributes ?? {})) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== undefined));
  return made;
}
