declare module 'dicom-character-set' {
  /** Throws on a term or an escape sequence that it does not know. `vr` decides which characters reset ISO 2022 shifts. */
  export const convertBytes: (specificCharacterSet: string, bytes: Uint8Array, options: { vr: string }) => string;
}
