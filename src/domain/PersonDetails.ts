/** Plain text on one line, at most 120 units each; undefined where nothing is known or may be read. */
export interface PersonDetails {
  readonly jobTitle?: string;
  readonly department?: string;
}
