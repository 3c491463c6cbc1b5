import { type Installation } from '../../src/backend/Installation';
import { type PostStore } from '../../src/backend/PostStore';

export type Role = 'owner' | 'ann' | 'bo' | 'visitor';

/** A site before Hallway is set up, and four people in front of it. */
export interface World {
  as(role: Role): { readonly posts: PostStore; readonly installation: Installation };
  advance(ms: number): void;
  close(): void;
}

export const people: Readonly<Record<Role, { readonly upn: string; readonly displayName: string }>> = {
  owner: { upn: 'olga.owner@contoso.example', displayName: 'Olga Owner' },
  ann: { upn: 'ann.ottens@contoso.example', displayName: 'Ann Ottens' },
  bo: { upn: 'bo.ek@contoso.example', displayName: 'Bo Ek' },
  visitor: { upn: 'vera.visit@contoso.example', displayName: 'Vera Visit' }
};

export const startMs = Date.UTC(2026, 10, 22, 9);
