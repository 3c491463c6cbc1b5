/** Rows that were written and cannot be read yet, as when another replica answers. */
export const lateRows = `
CREATE TABLE late_rows (
  list_id TEXT NOT NULL COLLATE NOCASE,
  item_id INTEGER NOT NULL,
  change_number INTEGER NOT NULL,
  visible_at_ms INTEGER NOT NULL,
  PRIMARY KEY (list_id, item_id)
);
`;
