/** The uploaded file is not a package the catalog can take; the message says what is wrong with it. */
export class PackageError extends Error {
  public override readonly name: string = 'PackageError';
}
