/** Of Microsoft's Graph client, what Hallway uses: the one SharePoint lends to web parts has the same shape. */
export interface GraphClient {
  api(path: string): GraphQuery;
}

export interface GraphQuery {
  /** The client writes the text into the address as it is: what is not safe there must be encoded before. */
  filter(text: string): GraphQuery;
  select(properties: string[]): GraphQuery;
  top(count: number): GraphQuery;
  get(): Promise<unknown>;
  post(content: unknown): Promise<unknown>;
}
