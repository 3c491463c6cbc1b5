/** What PnPjs can ask for and the emulator answers with 501; the tests beside this hold it to that. */
export interface RefusedMember {
  /** Class and member: `_List.reserveListItemId`. */
  readonly member: string;
  /** What is asked for, as the refusal names it. */
  readonly asks: string;
}

export const refusedMembers: readonly RefusedMember[] = [];
