/** An A-ASSOCIATE-RQ of 128 contexts with forty transfer syntaxes each stays below this. */
export const MAX_ASSOCIATE_BYTES = 160 * 1_024;
/** A C-STORE-RQ needs some 300 bytes. */
export const MAX_COMMAND_BYTES = 65_536;
/** A-RELEASE and A-ABORT are of one length (PS3.8 9.3.6 to 9.3.8). */
export const SHORT_PDU_BYTES = 4;
/** Protocol version, AE titles and what is reserved, in front of the items (PS3.8 Table 9-11). */
export const ASSOCIATE_FIXED_BYTES = 68;
/** Item length, presentation context ID and message control header (PS3.8 9.3.5.1). */
export const PDV_HEADER_BYTES = 6;
/** The length of LO, which the Error Comment is. */
export const MAX_COMMENT_LENGTH = 64;
