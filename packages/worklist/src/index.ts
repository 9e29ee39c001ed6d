export * from './api-shapes.ts';
export * from './stored-entry.ts';
