import type { HeaderRecord } from '@cordwatch/dicom-header';
import { readHeader } from '@cordwatch/dicom-header';
import { describe, expect, test } from 'vitest';
import type { CharacterSet, DataSet } from './data-set.ts';
import { part10 } from './part10.ts';

const IDS = { StudyInstanceUID: '2.25.1', SeriesInstanceUID: '2.25.2' };

function fileWith(dataSet: DataSet, characterSet: CharacterSet = 'ISO_IR 192'): Uint8Array {
  return part10({
    sopClassUid: '1.2.840.10008.5.1.4.1.1.4',
    sopInstanceUid: '2.25.3',
    characterSet,
    dataSet: { ...IDS, ...dataSet },
  });
}

function recordOf(bytes: Uint8Array): HeaderRecord {
  const reading = readHeader(bytes, { complete: true, inflateRaw: () => null });
  if (reading.kind !== 'header') throw new Error(`Wanted a header, got ${JSON.stringify(reading)}`);
  return reading.record;
}

describe('part10', () => {
  test('begins with a preamble and DICM, and names Explicit VR Little Endian', () => {
    const bytes = fileWith({});
    expect(String.fromCharCode(...bytes.slice(128, 132))).toBe('DICM');
    expect(recordOf(bytes)).toMatchObject({
      transferSyntaxUid: '1.2.840.10008.1.2.1',
      sopInstanceUid: '2.25.3',
      ...{ studyInstanceUid: '2.25.1' },
    });
  });

  test.each<[CharacterSet, string, string]>([
    ['ISO_IR 100', 'DEMO^Jürgen', 'Wirbelsäule sagittal'],
    ['ISO_IR 192', 'DEMO^Ελένη=デモ^花子', '전척추 全脊柱'],
    ['ISO 2022 IR 87', 'DEMO^Hanako=デモヤマ^花子', '全脊椎MRI 単純+造影'],
  ])('text in %s is read back as it was written', (characterSet, PatientName, StudyDescription) => {
    const record = recordOf(fileWith({ PatientName, StudyDescription }, characterSet));
    expect(record.patient.name).toBe(PatientName);
    expect(record.study.description).toBe(StudyDescription);
  });

  test('text inside a sequence is in the character set too', () => {
    const request = { ReasonForTheRequestedProcedure: 'Métastases rachidiennes' };
    const record = recordOf(fileWith({ RequestAttributesSequence: [request] }, 'ISO_IR 100'));
    expect(record.study.reasonForRequest).toBe('Métastases rachidiennes');
  });

  test('an empty element is present and empty, an absent one absent', () => {
    expect(recordOf(fileWith({ ContrastBolusAgent: null })).contrast.agent).toBe('');
    expect(recordOf(fileWith({})).contrast.agent).toBeNull();
  });

  test('a private element is written under its creator with the VR of its key', () => {
    const record = recordOf(fileWith({ '00190010:LO': 'GEMS_ACQU_01', '00191017:SS': 256 }));
    expect(record.image.gePlane).toBe(256);
  });

  test('refuses what DICOM or the character set cannot say', () => {
    expect(() => fileWith({ SeriesDescriptoin: 'T1' })).toThrow('got SeriesDescriptoin');
    expect(() => fileWith({ SeriesDescription: '矢状断' }, 'ISO_IR 100')).toThrow('got the character 矢');
    expect(() => fileWith({ SeriesDescription: '鱈' }, 'ISO 2022 IR 87')).toThrow('got 鱈');
  });

  test('every value has an even length, as PS3.5 7.1.1 asks', () => {
    for (const PatientName of ['DEMO^Ann', 'DEMO^Anna']) expect(fileWith({ PatientName }).length % 2).toBe(0);
  });

  test('elements are in the order of their tags, whatever the order of the keys', () => {
    const named = {
      PatientName: 'DEMO^Anna',
      Modality: 'MR',
      RequestAttributesSequence: [{ RequestedProcedureID: '1' }],
    };
    const reversed = Object.fromEntries(Object.entries(named).reverse());
    expect(fileWith(reversed)).toEqual(fileWith(named));
    expect(recordOf(fileWith(named)).patient.name).toBe('DEMO^Anna');
  });

  test('the same object gives the same bytes', () => {
    expect(fileWith({ PatientName: 'DEMO^Anna' })).toEqual(fileWith({ PatientName: 'DEMO^Anna' }));
  });
});
