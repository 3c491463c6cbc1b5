/** Names a post for ever: `<site user id or @upn:...>.<13 base-36 characters>`, made by the writer. Lists' item IDs only order. */
export type PostKey = string;

/** Names a person within one Hallway: the site user id as text, or `@upn:<lower-case upn>` before first contact. */
export type AuthorKey = string;
