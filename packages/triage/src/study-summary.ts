import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { StudyFacts } from '@cordwatch/series-facts';

/** Who and what a study is, for the worklist: the values most of its headers carry. PHI. */
export type StudySummary = {
  readonly patient: {
    readonly id: string | null;
    readonly issuer: string | null;
    readonly name: string | null;
    readonly birthDate: string | null;
    readonly sex: string | null;
  };
  readonly study: {
    readonly date: string | null;
    readonly time: string | null;
    readonly description: string | null;
    readonly accessionNumber: string | null;
    readonly modalities: readonly string[];
    readonly institutionName: string | null;
    readonly scanner: string | null;
    readonly fieldStrengthTesla: number | null;
    readonly instances: number;
  };
  /** RequestedProcedurePriority as sent, and whether the order's words say emergency. */
  readonly priority: string | null;
  readonly emergencyWords: boolean;
  /** What the order asks to be imaged; no levels where it names none. */
  readonly asked: { readonly levels: StudyFacts['orderedLevels']; readonly contrast: StudyFacts['orderedContrast'] };
};

const prevailing = (values: readonly (string | null)[]): string | null => {
  const counts = Map.groupBy(
    values.filter((value) => value !== null && value !== ''),
    (value) => value,
  );
  return (
    [...counts].toSorted(([a, as], [b, bs]) => bs.length - as.length || (String(a) < String(b) ? -1 : 1))[0]?.[0] ??
    null
  );
};

const scannerOf = (records: readonly HeaderRecord[]): string | null => {
  const { manufacturer, modelName, stationName } = {
    manufacturer: prevailing(records.map(({ equipment }) => equipment.manufacturer)),
    modelName: prevailing(records.map(({ equipment }) => equipment.modelName)),
    stationName: prevailing(records.map(({ equipment }) => equipment.stationName)),
  };
  const parts = [manufacturer, modelName, stationName].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
};

/** Of a study that two scanners made, the one that made most of it. */
const fieldStrengthOf = (records: readonly HeaderRecord[]): number | null => {
  const strength = prevailing(records.map(({ equipment }) => equipment.magneticFieldStrengthTesla?.toString() ?? null));
  return strength === null ? null : Number(strength);
};

/** Summarises one study. `records` are of one study, in any order. */
export const studySummaryOf = (records: readonly HeaderRecord[], facts: StudyFacts): StudySummary => {
  const pick = (value: (record: HeaderRecord) => string | null): string | null => prevailing(records.map(value));
  return {
    patient: {
      id: pick(({ patient }) => patient.id),
      issuer: pick(({ patient }) => patient.issuer),
      name: pick(({ patient }) => patient.name),
      birthDate: pick(({ patient }) => patient.birthDate),
      sex: pick(({ patient }) => patient.sex),
    },
    study: {
      date: facts.date,
      time: pick(({ study }) => study.time),
      description: facts.description,
      accessionNumber: pick(({ study }) => study.accessionNumber),
      modalities: facts.modalities,
      institutionName: pick(({ equipment }) => equipment.institutionName),
      scanner: scannerOf(records),
      fieldStrengthTesla: fieldStrengthOf(records),
      instances: new Set(records.map((record) => record.sopInstanceUid)).size,
    },
    priority: pick(({ study }) => study.priority),
    emergencyWords: facts.words.emergency,
    asked: { levels: facts.orderedLevels, contrast: facts.orderedContrast },
  };
};
