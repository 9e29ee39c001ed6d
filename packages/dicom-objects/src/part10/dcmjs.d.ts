/** The few parts of dcmjs that this package uses; dcmjs ships no types. */
declare module 'dcmjs' {
  /** `items` are ours, not dcmjs': those of a sequence. */
  export type DcmjsElement = { vr: string; Value: readonly unknown[]; items?: readonly DcmjsDict[] };
  export type DcmjsDict = { [tag: string]: DcmjsElement };

  export class WriteBufferStream {
    constructor(defaultSize: number, littleEndian: boolean);
    writeUint16(value: number): number;
    writeUint32(value: number): number;
    /** Writes the low byte of each UTF-16 code unit. */
    writeAsciiString(value: string): number;
    getBuffer(): ArrayBuffer;
  }

  export const data: {
    DicomDict: new (meta: DcmjsDict) => { dict: DcmjsDict; write(): ArrayBuffer };
    DicomMessage: {
      write(dict: DcmjsDict, stream: WriteBufferStream, transferSyntaxUid: string, options: object): number;
    };
    DicomMetaDictionary: { nameMap: { readonly [keyword: string]: { tag: string; vr: string } | undefined } };
    WriteBufferStream: typeof WriteBufferStream;
  };
}
