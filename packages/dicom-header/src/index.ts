export type * from './header-record.ts';
export { readJsonHeader } from './json-model/read-json-header.ts';
export { readHeader } from './read-header.ts';
export type { HeaderReading, InflateRaw, ReadOptions, UnreadableReason } from './reading.ts';
export { UNREADABLE_REASONS } from './reading.ts';
export { joinRecord, type OwnPart, type RecordParts, splitRecord } from './record-parts.ts';
export { sharingParts } from './sharing-parts.ts';
export { isUid } from './uid.ts';
