/** What a view shows and how. */
export interface ViewLook {
  /** Internal names, in order. */
  readonly fields: readonly string[];
  /** The CAML inside `<Query>`: `<Where>`, `<OrderBy>`, `<GroupBy>`. */
  readonly query: string;
  readonly rowLimit: number;
  readonly paged: boolean;
  /** 0 a folder, 1 recursive, 2 recursive with folders, 3 files of a folder. */
  readonly scope: 0 | 1 | 2 | 3;
  readonly hidden?: boolean;
  readonly aggregations?: string;
  readonly aggregationsStatus?: string;
  readonly customFormatter?: string;
  readonly jsLink?: string;
  readonly viewData?: string;
  readonly viewJoins?: string;
  readonly viewProjectedFields?: string;
  readonly viewType2?: string;
  readonly mobileView?: boolean;
  readonly includeRootFolder?: boolean;
}

export interface View {
  /** Lower case, without braces. */
  readonly id: string;
  readonly listId: string;
  readonly title: string;
  /** `AllItems.aspx`: unique in the list, fixed for life. */
  readonly fileName: string;
  readonly isDefault: boolean;
  /** The site user who alone sees it; null for a view of everybody's. */
  readonly personalTo: number | null;
  readonly look: ViewLook;
}

export interface Views {
  /** A default view takes the place of the one before. */
  add(view: View): void;
  /** The look is replaced as a whole. @throws NotInStore */
  update(view: View, change: Partial<Pick<View, 'title' | 'isDefault' | 'look'>>): void;
  remove(view: View): void;
  get(listId: string, id: string): View | undefined;
  /** In order of making, those of everybody and of each person. */
  list(listId: string): readonly View[];
}
