/** Who sends, as it is shown and counted: title and address, both of printable ASCII and bounded. */
export const senderName = (aeTitle: string, address: string): string =>
  `${aeTitle.replace(/[^\x20-\x7e]/g, '?').slice(0, 16)}@${address}`;

/** Who was not let in has no name of its own: whoever knocks could fill a table with names. */
export const strangerName = (address: string): string => `unknown@${address}`;

/** An IPv4 address that came over an IPv6 socket is that IPv4 address. */
export const plainAddress = (address: string | undefined): string => (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
