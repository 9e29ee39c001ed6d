export * from './api-shapes.ts';
export * from './present-entry.ts';
export * from './stored-entry.ts';
