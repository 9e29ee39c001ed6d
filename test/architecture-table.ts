/** One row of the table: what a room's sources may import, besides themselves. */
export interface Room {
  /** Where its sources are; the nearest package.json upwards is its own. */
  readonly sources: string;
  readonly imports: readonly string[];
  /** Rooms of which it may know the shapes, and not call. */
  readonly types?: readonly string[];
  /** What only its tests may import. */
  readonly tests?: readonly string[];
  /** Values in, values out: no clock, no disk, no network, no process. */
  readonly pure?: true;
}

/** From bytes to the screen: a room imports only rooms that stand above it. */
export const rooms: readonly Room[] = [
  { sources: 'packages/evidence/src', pure: true, imports: [] },
  { sources: 'packages/dimse/src', pure: true, imports: [] },
  { sources: 'packages/dicom-header/src', pure: true, imports: ['dicom-character-set'] },
  { sources: 'packages/series-facts/src', pure: true, imports: ['@cordwatch/evidence', '@cordwatch/dicom-header'] },
  { sources: 'packages/study-verdicts/src', pure: true, imports: ['@cordwatch/evidence', '@cordwatch/series-facts'] },
  {
    sources: 'packages/triage/src',
    pure: true,
    imports: ['@cordwatch/dicom-header', '@cordwatch/evidence', '@cordwatch/series-facts', '@cordwatch/study-verdicts'],
  },
  { sources: 'packages/clinical-context/src', pure: true, imports: ['zod'] },
  {
    sources: 'packages/prior-studies/src',
    pure: true,
    imports: ['@cordwatch/evidence', '@cordwatch/series-facts', '@cordwatch/study-verdicts'],
    types: ['@cordwatch/clinical-context'],
  },
  {
    sources: 'packages/worklist/src',
    pure: true,
    imports: ['@cordwatch/clinical-context', '@cordwatch/evidence', '@cordwatch/prior-studies', 'zod'],
    types: ['@cordwatch/triage'],
  },
  {
    sources: 'packages/dicom-objects/src',
    pure: true,
    imports: ['@cordwatch/clinical-context', '@cordwatch/evidence', 'dcmjs'],
    tests: ['@cordwatch/dicom-header'],
  },
  { sources: 'infra/src/service', imports: ['express', 'pg', 'pino', 'prom-client', 'zod'] },
  { sources: 'infra/src', imports: ['kysely', 'pg', 'vitest', 'zod'] },
  {
    sources: 'services/ingest-worker/src',
    imports: [
      '@cordwatch/clinical-context',
      '@cordwatch/dicom-header',
      '@cordwatch/dicom-objects',
      '@cordwatch/dimse',
      '@cordwatch/evidence',
      '@cordwatch/infra',
      '@cordwatch/prior-studies',
      '@cordwatch/series-facts',
      '@cordwatch/triage',
      '@cordwatch/worklist',
      ...['bullmq', 'cli-progress', 'commander', 'express', 'ioredis', 'kysely', 'pg', 'pino'],
      ...['prom-client', 'zod'],
    ],
  },
  {
    sources: 'services/worklist-api/src',
    imports: [
      '@cordwatch/clinical-context',
      '@cordwatch/evidence',
      '@cordwatch/infra',
      '@cordwatch/prior-studies',
      '@cordwatch/triage',
      '@cordwatch/worklist',
      ...['express', 'express-rate-limit', 'helmet', 'http-proxy-middleware', 'kysely', 'pg', 'pino', 'pino-http'],
      ...['prom-client', 'zod', 'zod-openapi'],
    ],
  },
  {
    sources: 'services/worklist-api/web',
    imports: [
      '@cordwatch/clinical-context',
      '@cordwatch/prior-studies',
      '@cordwatch/worklist',
      ...['@mantine/core', '@mantine/hooks', '@mantine/notifications', '@tabler/icons-react', '@tanstack/react-query'],
      ...['@tanstack/react-router', '@tanstack/react-table', '@tanstack/react-virtual', '@vitejs/plugin-react'],
      ...['react', 'react-dom', 'vite', 'zod'],
    ],
    types: ['@cordwatch/evidence', '@cordwatch/triage'],
  },
];
