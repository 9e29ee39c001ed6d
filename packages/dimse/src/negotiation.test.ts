import { expect, test } from 'vitest';
import { isStorageSopClass } from './sop-classes.ts';
import { type Answer, aConversation, anAssociateRq, item } from './testing.ts';
import { acceptedTransferSyntaxes } from './transfer-syntaxes.ts';

const ROOT = '1.2.840.10008.5.1.4.1.1.';
const [implicit, explicit, deflated] = ['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.1.99'];
const jpeg = '1.2.840.10008.1.2.4.70';

const acceptOf = (parts: Parameters<typeof anAssociateRq>[0]): Extract<Answer, { is: 'accept' }> => {
  const [answer] = aConversation([anAssociateRq(parts)]).answers;
  if (answer?.is !== 'accept') throw new Error('wanted an association');
  return answer;
};

/** Ends of the standard's storage classes below their root, retired ones included (PS3.4 B.5 and PS3.6 A). */
const standardEnds = [
  '1 1.1 1.1.1 1.2 1.2.1 1.3 1.3.1 2 2.1 2.2 3 3.1 4 4.1 4.2 4.3 4.4 5 6 6.1 6.2 7 7.1 7.2 7.3 7.4 8 9 9.1 9.1.1 9.1.2',
  '9.1.3 9.2.1 9.3.1 9.4.1 9.4.2 9.5.1 9.6.1 9.6.2 9.7.1 9.7.2 9.7.3 9.7.4 9.8.1 10 11 11.1 11.2 11.3 11.4 11.5 11.6',
  '11.7 11.8 11.9 11.10 11.11 12.1 12.1.1 12.2 12.2.1 12.3 13.1.1 13.1.2 13.1.3 13.1.4 13.1.5 14.1 14.2 20 30 66 66.1',
  '66.2 66.3 66.4 66.5 66.6 67 68.1 68.2 77.1 77.1.1 77.1.1.1 77.1.2 77.1.2.1 77.1.3 77.1.4 77.1.4.1 77.1.5.1 77.1.5.2',
  '77.1.5.3 77.1.5.4 77.1.5.5 77.1.5.6 77.1.5.7 77.1.5.8 77.1.6 77.1.7 77.2 78.1 78.2 78.3 78.4 78.5 78.6 78.7 78.8',
  '79.1 80.1 81.1 82.1 88.1 88.2 88.3 88.4 88.11 88.22 88.33 88.34 88.35 88.40 88.50 88.59 88.65 88.67 88.68 88.69',
  '88.70 88.71 88.72 88.73 88.74 88.75 88.76 90.1 91.1 104.1 104.2 104.3 104.4 104.5 128 128.1 129 130 131 200.1 200.2',
  '200.3 200.7 200.8 201.1 481.1 481.2 481.3 481.4 481.5 481.6 481.7 481.8 481.9 481.10 481.11 481.12 481.13 481.14',
  '481.15 481.16 481.17 481.18 481.19 481.20 481.21 481.22 501.1 501.2.1 501.2.2 501.3 501.4 501.5 501.6 601.1 601.2',
].flatMap((line) => line.split(' '));

test('every storage class of the standard is taken, and so are those to come and private ones', () => {
  const elsewhere = ['34.7', '34.10', '38.1', '39.1', '43.1', '44.1', '45.1'].map(
    (end) => `1.2.840.10008.5.1.4.${end}`,
  );
  const others = ['1.2.840.113619.4.30', '1.3.46.670589.2.5.1.1', '1.3.12.2.1107.5.9.1', '2.25.77'];
  for (const uid of [...standardEnds.map((end) => ROOT + end), `${ROOT}999.1`, ...elsewhere, ...others]) {
    expect([uid, isStorageSopClass(uid)]).toEqual([uid, true]);
  }
});

test.each([
  ['Storage Commitment', '1.2.840.10008.1.20.1'],
  ['Storage Commitment, pull, retired', '1.2.840.10008.1.20.2'],
  ['query of studies', '1.2.840.10008.5.1.4.1.2.2.1'],
  ['retrieval by C-GET', '1.2.840.10008.5.1.4.1.2.2.3'],
  ['modality worklist', '1.2.840.10008.5.1.4.31'],
  ['performed procedure step', '1.2.840.10008.3.1.2.3.3'],
  ['unified procedure step', '1.2.840.10008.5.1.4.34.6.1'],
  ['instance availability', '1.2.840.10008.5.1.4.33'],
  ['print', '1.2.840.10008.5.1.1.9'],
  ['media directory', '1.2.840.10008.1.3.10'],
  ['query of protocol approvals', `${ROOT}200.4`],
  ['query of inventories', `${ROOT}201.2`],
  ['a text that is no UID', 'hello'],
])('%s is no storage and is refused with result 3', (_, uid) => {
  const { contexts } = acceptOf({ contexts: [[1, uid, [explicit]]] });
  expect(contexts).toMatchObject([{ id: 1, result: 3 }]);
});

test('the transfer syntax is our choice, whatever the order of the proposal', () => {
  const { contexts } = acceptOf({
    contexts: [
      [1, `${ROOT}4`, [jpeg, implicit, explicit]],
      [3, `${ROOT}4`, [deflated, jpeg]],
      [5, '1.2.840.10008.1.1', [implicit]],
    ],
  });
  expect(contexts.map(({ result, transferSyntaxUid }) => [result, transferSyntaxUid])).toEqual([
    [0, explicit],
    [0, jpeg],
    [0, implicit],
  ]);
});

test('a data set that would have to be inflated is refused with result 4 (M11)', () => {
  for (const uid of [deflated, '1.2.840.10008.1.2.4.95', '1.2.840.10008.1.2.4.205', '1.2.3']) {
    expect(acceptOf({ contexts: [[1, `${ROOT}4`, [uid]]] }).contexts).toMatchObject([{ result: 4 }]);
    expect(acceptedTransferSyntaxes()).not.toContain(uid);
  }
});

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const named = (uid: string, ...behind: readonly number[]) => Uint8Array.of(0, uid.length, ...ascii(uid), ...behind);

test('one operation at a time, the SCU stays the SCU, and storage is of level 0', () => {
  const mr = `${ROOT}4`;
  const { userItems, maxPduBytes } = acceptOf({
    userItems: [
      item(0x53, Uint8Array.of(0, 0, 0, 9)),
      item(0x54, named(mr, 1, 1)),
      item(0x54, named('1.2.3', 1, 1)),
      item(0x56, named(mr, 2, 0, 3, 0, 1, 0)),
      item(0x57, named(mr, 0, 0)),
      item(0x58, Uint8Array.of(1, 1, 0, 1, 65, 0, 0)),
    ],
  });
  expect(maxPduBytes).toBe(16_384);
  expect([...userItems.keys()]).toEqual([0x51, 0x52, 0x53, 0x54, 0x55, 0x56]);
  expect(userItems.get(0x53)).toEqual(Uint8Array.of(0, 1, 0, 1));
  expect(userItems.get(0x54)).toEqual(named(mr, 1, 0));
  expect(userItems.get(0x56)).toEqual(named(mr, 0, 0, 0, 0, 0, 0));
});

test('what was not asked for is not answered', () => {
  expect([...acceptOf({}).userItems.keys()]).toEqual([0x51, 0x52, 0x55]);
});
