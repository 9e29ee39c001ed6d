export type { DemoPatient, DemoStudy, Expected } from './demo/demo-patient.ts';
export { demoPatients, demoStudies } from './demo/demo-patients.ts';
export type { CharacterSet, DataSet } from './part10/data-set.ts';
export { type DicomObject, part10 } from './part10/part10.ts';
export { uidFor } from './part10/uid.ts';
export { type ContrastBolus, gadobutrol, gadoterate, intrathecalIohexol } from './phantom/contrast-bolus.ts';
export { ctHelical, petStack } from './phantom/ct-and-pet.ts';
export { type EnhancedMr, enhanced } from './phantom/enhanced-mr.ts';
export { type DicomFile, filesOf } from './phantom/instances.ts';
export { studyInstanceUidOf } from './phantom/modules.ts';
export { axialStack, composed, coronalStack, localizer, sagittalStack } from './phantom/mr-stacks.ts';
export {
  canonGalan,
  geSigna,
  philipsIngenia,
  type Scanner,
  siemensAera,
  siemensBiograph,
  siemensForce,
  siemensVida,
  uihUmr,
} from './phantom/scanner.ts';
export type { MrSeries, SeriesPhantom, Weighting } from './phantom/series.ts';
export { topOf, type Vertebra } from './phantom/spine.ts';
export type { Person, StudyPhantom } from './phantom/study.ts';
