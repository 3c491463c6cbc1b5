/** What its reader is doing with a post. */
export type PostMode = 'read' | 'menu' | 'edit' | 'reply' | 'quote' | 'confirmDelete';
