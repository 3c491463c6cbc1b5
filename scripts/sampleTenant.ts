import path from 'node:path';

/** The database that every browser test starts from a copy of. */
export const sampleTenantFile = path.join('.hallway', 'e2e', 'sample.sqlite');

/** The morning on which the sample posts end, in every test: a Wednesday, which suits their weekday rhythm. */
export const testMorning = new Date(2026, 9, 14, 9);
