const UID = /^\d+(\.\d+)*$/;
const MAX_LENGTH = 64;

/** PS3.5 9.1, except that a component may begin with 0: devices write such UIDs, and they identify all the same. */
export const isUid = (text: string): boolean => text.length <= MAX_LENGTH && UID.test(text);
