/** A small Microsoft 365 tenant: answers requests in process, or listens on 127.0.0.1. */
export interface Emulator {
  handle(request: Request): Promise<Response>;
  /** Resolves once the port answers; `port` 0 takes any free one. */
  listen(port: number): Promise<{ url: string; close(): Promise<void> }>;
  close(): void;
}
