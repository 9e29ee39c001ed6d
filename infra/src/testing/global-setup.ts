import type { TestProject } from 'vitest/node';
import { joinTestServer } from './test-server.ts';

/** vitest: one PostgreSQL for all test files of a run. */
// biome-ignore lint/style/noDefaultExport: vitest asks for the default export
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, leave } = await joinTestServer();
  project.provide('testServer', server);
  return leave;
}
