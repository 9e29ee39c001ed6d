import { expect, test } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { apiPage } from './routes/api-page.ts';

const document = openApiDocument();
const operations = Object.values(document.paths ?? {}).flatMap(({ get, post, put, delete: remove }) =>
  [get, post, put, remove].filter((operation) => operation !== undefined),
);

test('describes every route of the API', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(Object.entries(document.paths ?? {}).map(([path, item]) => [path, ...Object.keys(item).sort()])).toEqual([
    ['/api/v1/worklist', 'get'],
    ['/api/v1/worklist/next', 'post'],
    ['/api/v1/studies/{uid}', 'get'],
    ['/api/v1/studies/{uid}/priors', 'get'],
    ['/api/v1/studies/{uid}/read', 'delete', 'post'],
    ['/api/v1/worklist/why', 'get'],
    ['/api/v1/studies/{uid}/claim', 'delete', 'post'],
    ['/api/v1/rescan-alerts', 'get'],
    ['/api/v1/rescan-alerts/{alertId}/acknowledge', 'post'],
    ['/api/v1/intake', 'get'],
    ['/api/v1/quarantine', 'get'],
    ['/api/v1/quarantine/replay', 'post'],
    ['/api/v1/quarantine/{quarantineId}/replay', 'post'],
    ['/api/v1/quarantine/{quarantineId}/dismiss', 'post'],
    ['/api/v1/persons/{personId}', 'get'],
    ['/api/v1/identities/merge', 'post'],
    ['/api/v1/identities/split', 'post'],
    ['/api/v1/identity-changes/{changeId}/reverse', 'post'],
    ['/api/v1/persons/{personId}/context', 'get', 'put'],
    ['/api/v1/persons/{personId}/baseline', 'delete', 'put'],
    ['/api/v1/persons/{personId}/proposals/{proposalId}', 'post'],
    ['/api/v1/fhir', 'post'],
    ['/api/v1/surveillance', 'get'],
    ['/api/v1/surveillance/adherence', 'get'],
    ['/api/v1/priority-policies', 'get'],
    ['/api/v1/priority-policies/activate', 'post'],
    ['/api/v1/priority-policies/replay', 'post'],
    ['/api/v1/rule-sets', 'get', 'post'],
    ['/api/v1/rule-sets/active', 'get'],
    ['/api/v1/rule-sets/{version}', 'get'],
    ['/api/v1/rule-sets/{version}/try-out', 'get', 'post'],
    ['/api/v1/rule-sets/{version}/activate', 'post'],
    ['/api/v1/unmapped', 'get'],
  ]);
});

test('every operation says what it does and what it answers when something is wrong', () => {
  for (const { summary, responses } of operations) {
    expect(summary).toBeTruthy();
    expect(Object.keys(responses ?? {})).toEqual(expect.arrayContaining(['400', '429', '503']));
  }
});

test('every reference leads to a schema', () => {
  const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
  const known = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`);
  expect(known).toEqual(expect.arrayContaining([...new Set(references)]));
});

test('the page for people names every path, and shows descriptions as text', () => {
  const page = apiPage({ ...document, info: { ...document.info, title: '<script>' } });
  for (const path of Object.keys(document.paths ?? {})) expect(page).toContain(path);
  expect(page).not.toContain('<script>');
});
