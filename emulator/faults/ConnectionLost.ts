/**
 * No answer comes: in process `handle` rejects with it, as a browser's fetch rejects; on a socket the connection is cut.
 * The words are Chromium's.
 */
export class ConnectionLost extends TypeError {
  public constructor() {
    super('Failed to fetch');
    this.name = 'ConnectionLost';
  }
}
