import { asciiBytes, concat, textOf, uint16, uint32, viewOf } from './octets.ts';
import { item, itemsIn } from './pdu.ts';
import { halt } from './protocol-fault.ts';
import { isStorageSopClass } from './sop-classes.ts';
import { IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME } from './uids.ts';

export type RoleProposal = { readonly sopClassUid: string; readonly scu: boolean };

/** The User Information item of a request (PS3.7 D.3.3), as far as it is answered. */
export type UserInformation = {
  /** The longest P-DATA-TF that the peer takes; 0 is any. */
  readonly maxPduBytes: number;
  readonly asynchronous: boolean;
  readonly roles: readonly RoleProposal[];
  /** SOP classes about which the peer asks in an extended negotiation. */
  readonly extended: readonly string[];
};

const MAXIMUM_LENGTH = 0x51;
const IMPLEMENTATION_CLASS = 0x52;
const ASYNCHRONOUS_WINDOW = 0x53;
const ROLE_SELECTION = 0x54;
const IMPLEMENTATION_VERSION = 0x55;
const EXTENDED_NEGOTIATION = 0x56;

/** Common extended negotiation (57) has no answer, and neither has a user identity (58): none is verified here. */
export const readUserInformation = (value: Uint8Array): UserInformation => {
  const items = itemsIn(value);
  const valuesOf = (type: number) => items.filter((it) => it.type === type).map((it) => it.value);
  return {
    maxPduBytes: valuesOf(MAXIMUM_LENGTH).map(uint32Of)[0] ?? 0,
    asynchronous: valuesOf(ASYNCHRONOUS_WINDOW).length > 0,
    roles: valuesOf(ROLE_SELECTION).map(roleOf),
    extended: valuesOf(EXTENDED_NEGOTIATION).map((it) => uidIn(it, 0).uid),
  };
};

const uint32Of = (value: Uint8Array): number =>
  value.length === 4 ? viewOf(value).getUint32(0) : halt('ASSOCIATE_INVALID');

/** A UID behind its length in two bytes, and what follows it. */
const uidIn = (value: Uint8Array, atLeastBehind: number): { readonly uid: string; readonly behind: Uint8Array } => {
  const end = value.length < 2 ? halt('ASSOCIATE_ITEM_TRUNCATED') : 2 + viewOf(value).getUint16(0);
  if (end + atLeastBehind > value.length) halt('ASSOCIATE_ITEM_TRUNCATED');
  return { uid: textOf(value.subarray(2, end)), behind: value.subarray(end) };
};

const roleOf = (value: Uint8Array): RoleProposal => {
  const { uid, behind } = uidIn(value, 2);
  return { sopClassUid: uid, scu: behind[0] === 1 };
};

/** One operation at a time. */
const ONE_OPERATION = concat(uint16(1), uint16(1));
/** PS3.4 B.3.1: level 0 (local) of storage, no support of digital signatures, no element coerced. */
const LOCAL_STORAGE = new Uint8Array(6);

/** What is answered to it. `accepted` are the SOP classes with an accepted context: of others there is nothing to say. */
export const answerUserInformation = (
  { asynchronous, roles, extended }: UserInformation,
  { maxPduBytes, accepted }: { readonly maxPduBytes: number; readonly accepted: ReadonlySet<string> },
): Uint8Array =>
  item(
    0x50,
    item(MAXIMUM_LENGTH, uint32(maxPduBytes)),
    item(IMPLEMENTATION_CLASS, IMPLEMENTATION_CLASS_UID),
    ...(asynchronous ? [item(ASYNCHRONOUS_WINDOW, ONE_OPERATION)] : []),
    ...unique(roles.filter((role) => accepted.has(role.sopClassUid))).map(answerRole),
    item(IMPLEMENTATION_VERSION, IMPLEMENTATION_VERSION_NAME),
    ...[...new Set(extended)]
      .filter((uid) => accepted.has(uid) && isStorageSopClass(uid))
      .map((uid) => item(EXTENDED_NEGOTIATION, withLength(uid), LOCAL_STORAGE)),
  );

const unique = (roles: readonly RoleProposal[]): RoleProposal[] => [
  ...new Map(roles.map((role) => [role.sopClassUid, role])).values(),
];

/** The peer is the SCU or nothing: nothing is sent from here. */
const answerRole = ({ sopClassUid, scu }: RoleProposal): Uint8Array =>
  item(ROLE_SELECTION, withLength(sopClassUid), Uint8Array.of(scu ? 1 : 0, 0));

const withLength = (uid: string): Uint8Array => concat(uint16(uid.length), asciiBytes(uid));
