/** The few parts of dcmjs that this package uses; dcmjs ships no types. */
declare module 'dcmjs' {
  export type DcmjsElement = { vr: string; Value: readonly unknown[] };
  export type DcmjsDict = { [tag: string]: DcmjsElement };

  export class WriteBufferStream {
    constructor(defaultSize: number, littleEndian: boolean);
    readonly size: number;
    writeUint16(value: number): number;
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
