/** Whoever waits for this gate goes on when the returned function is called. */
export function holdAt<Name>(gates: Map<Name, Promise<void>>, operation: Name): () => void {
  let release = (): void => undefined;
  gates.set(operation, new Promise(resolve => (release = resolve)));
  return () => {
    gates.delete(operation);
    release();
  };
}
