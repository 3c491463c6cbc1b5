import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseTest } from './chooseTest';
import { ALWAYS_REFUSES, matrixSections } from './MatrixRow';
import { readRecords, readRefusedMembers } from './records';
import { operationTable, refusedTable } from './renderTables';
import { firstDifference, replaceSection } from './sections';

const DOCUMENT = path.join('docs', 'support-matrix.md');
const rows = Object.values(matrixSections).flat();

export function writeSupportMatrix(): void {
  writeFileSync(DOCUMENT, wantedDocument());
}

/** What is wrong with docs/support-matrix.md and with what it is made from, and what to do; empty when all is well. */
export function supportMatrixProblems(): string[] {
  const records = readRecords();
  const names = rows.map(({ name }) => name);
  const doubles = names.filter((name, at) => names.indexOf(name) !== at);
  const sourceless = rows.filter(({ evidence }) => evidence.source.trim() === '');
  const untested = names.filter(
    name => !ALWAYS_REFUSES.has(name) && !chooseTest(name, records.get(name) ?? [])
  );
  const difference = firstDifference(readFileSync(DOCUMENT, 'utf8'), wantedDocument());
  return [
    ...doubles.map(name => `Two operations are called "${name}": the meters could not tell them apart.`),
    ...sourceless.map(({ name }) => `"${name}" names no source: write it in its evidence.`),
    ...untested.map(name => `"${name}" answered no test of the emulator: write one in tests/emulator.`),
    ...(difference ? [`${DOCUMENT} is out of date: ${difference}\nRun "npm run matrix" and commit it.`] : [])
  ];
}

function wantedDocument(): string {
  const records = readRecords();
  const testOf = (name: string): string | undefined => chooseTest(name, records.get(name) ?? []);
  const { sharePoint, graph, catalog, pages } = matrixSections;
  const sections = {
    SharePoint: operationTable(sharePoint, 'right', testOf),
    'Microsoft Graph': operationTable(graph, 'scope', testOf),
    'app catalog': operationTable(catalog, 'right', testOf),
    pages: operationTable(pages, 'right', testOf),
    'not done': refusedTable(readRefusedMembers())
  };
  return Object.entries(sections).reduce(
    (document, [name, text]) => replaceSection(document, name, text),
    readFileSync(DOCUMENT, 'utf8')
  );
}
