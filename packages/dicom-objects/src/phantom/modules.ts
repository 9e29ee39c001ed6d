import type { DataSet, Value } from '../part10/data-set.ts';
import { uidFor } from '../part10/uid.ts';
import type { PlacedStack, Stack } from './stack.ts';
import type { Person, StudyPhantom } from './study.ts';

export function studyInstanceUidOf(study: StudyPhantom): string {
  return uidFor('study', study.person.issuer, study.person.id, study.date, study.time, study.accessionNumber);
}

/** Studies of one session share it; a study of its own has its own. */
function frameOfReferenceUidOf(study: StudyPhantom): string {
  const session = study.session ?? study.accessionNumber;
  return uidFor('frame-of-reference', study.person.issuer, study.person.id, study.date, session);
}

/** Patient, Patient Study, General Study, General Equipment and Frame of Reference modules (PS3.3 C.7.1 to C.7.5). */
export function studyModules(study: StudyPhantom): DataSet {
  return { ...patientModule(study.person, study.date), ...generalStudyModule(study), ...equipmentModule(study) };
}

function patientModule(person: Person, date: string): DataSet {
  return {
    SyntheticData: 'YES',
    PatientName: person.name,
    PatientID: person.id,
    IssuerOfPatientID: person.issuer,
    PatientBirthDate: person.birthDate,
    PatientSex: person.sex,
    PatientAge: ageAt(person.birthDate, date),
    ...(person.statureM === undefined ? {} : { PatientSize: person.statureM }),
  };
}

function generalStudyModule(study: StudyPhantom): DataSet {
  return {
    StudyInstanceUID: studyInstanceUidOf(study),
    StudyDate: study.date,
    StudyTime: study.time,
    StudyID: '1',
    AccessionNumber: study.accessionNumber,
    ReferringPhysicianName: null,
    StudyDescription: study.description,
    ...requestModule(study),
    ...(study.priority === undefined ? {} : { RequestedProcedurePriority: study.priority }),
    ...(study.announcedInstances === undefined ? {} : { NumberOfStudyRelatedInstances: study.announcedInstances }),
  };
}

/** Request Attributes Sequence (PS3.3 10.6): what was asked for, and why. */
function requestModule({ requestedProcedure, reason }: StudyPhantom): DataSet {
  if (requestedProcedure === undefined && reason === undefined) return {};
  const request = {
    ...(requestedProcedure === undefined ? {} : { RequestedProcedureDescription: requestedProcedure }),
    ...(reason === undefined ? {} : { ReasonForTheRequestedProcedure: reason }),
    RequestedProcedureID: '1',
    ScheduledProcedureStepID: '1',
  };
  return { RequestAttributesSequence: [request] };
}

function equipmentModule(study: StudyPhantom): DataSet {
  return {
    Manufacturer: study.scanner.manufacturer,
    ManufacturerModelName: study.scanner.modelName,
    SoftwareVersions: study.scanner.softwareVersions,
    StationName: study.scanner.stationName,
    InstitutionName: study.scanner.institutionName,
    FrameOfReferenceUID: frameOfReferenceUidOf(study),
    PositionReferenceIndicator: null,
  };
}

/** Image Plane module (PS3.3 C.7.6.2) but for the position, which each slice has for itself. */
export function planeModule(
  stack: Stack,
  place: PlacedStack,
): Record<'PixelSpacing' | 'ImageOrientationPatient' | 'SliceThickness', Value> {
  return {
    PixelSpacing: [place.pixelSpacingMm, place.pixelSpacingMm],
    ImageOrientationPatient: place.orientation,
    SliceThickness: stack.thicknessMm,
  };
}

/** Image Pixel module (PS3.3 C.7.6.3) without the pixels: what a header store keeps of an image. */
export function pixelModule(place: PlacedStack): DataSet {
  return {
    Rows: place.rows,
    Columns: place.columns,
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    BitsAllocated: 16,
    BitsStored: 12,
    HighBit: 11,
    PixelRepresentation: 0,
  };
}

/** PatientAge (0010,1010) in years, e.g. `058Y`; both dates are `YYYYMMDD`. */
function ageAt(birthDate: string, date: string): string {
  const years = Math.floor((Number(date) - Number(birthDate)) / 10000);
  return `${String(years).padStart(3, '0')}Y`;
}
