const UID = /^\d+(\.\d+)*$/;
const MAX_LENGTH = 64;

/** PS3.5 9.1, except that a component may begin with 0: devices write such UIDs, and they identify all the same. */
export const isUid = (text: string): boolean => text.length <= MAX_LENGTH && UID.test(text);

/** DICOM Application Context Name, the only one there is (PS3.7 A.2.1). */
export const APPLICATION_CONTEXT = '1.2.840.10008.3.1.1.1';
export const VERIFICATION = '1.2.840.10008.1.1';
export const IMPLICIT_LITTLE = '1.2.840.10008.1.2';

/** Who answers (PS3.7 D.3.3.2): the same as in the objects that are written. */
export const IMPLEMENTATION_CLASS_UID = '2.25.272168352899933439245369679888496863812';
export const IMPLEMENTATION_VERSION_NAME = 'CORDWATCH';
