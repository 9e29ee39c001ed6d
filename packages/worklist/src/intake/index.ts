export * from './intake-codes.ts';
export * from './intake-shapes.ts';
export * from './quarantine-shapes.ts';
