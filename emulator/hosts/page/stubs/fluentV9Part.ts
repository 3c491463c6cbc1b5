// SharePoint splits Fluent v9 by control; each part gets the whole of it, loaded once.
export * from 'fluent-v9';
