export type * from './header-record.ts';
export type { HeaderReading, InflateRaw, ReadOptions, UnreadableReason } from './reading.ts';
export { UNREADABLE_REASONS } from './reading.ts';
// readHeader(bytes: Uint8Array, options: ReadOptions): HeaderReading comes from './read-header.ts'
