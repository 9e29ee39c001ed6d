import { codedConcepts, distinctConcepts } from './coded-concepts.ts';
import type { DataSet } from './data-set.ts';
import type { SequenceKeyword, ValueKeyword } from './dictionary.ts';
import { type FunctionalGroups, itemsOfMacro } from './functional-groups.ts';
import type { CodedConcept, PatientHeader, SeriesHeader, StudyHeader } from './header-record.ts';

export const patientHeader = (dataSet: DataSet): PatientHeader => ({
  id: dataSet.text('PatientID'),
  issuer: dataSet.text('IssuerOfPatientID'),
  name: dataSet.text('PatientName'),
  birthDate: dataSet.date('PatientBirthDate'),
  sex: dataSet.text('PatientSex'),
  age: dataSet.text('PatientAge'),
  size: dataSet.number('PatientSize'),
});

export const studyHeader = (dataSet: DataSet): StudyHeader => {
  const places = [dataSet, ...dataSet.items('RequestAttributesSequence')];
  return {
    date: dataSet.date('StudyDate'),
    time: dataSet.text('StudyTime'),
    description: dataSet.text('StudyDescription'),
    accessionNumber: dataSet.text('AccessionNumber'),
    modalitiesInStudy: dataSet.texts('ModalitiesInStudy'),
    procedureCodes: firstCodes(places, ['ProcedureCodeSequence', 'RequestedProcedureCodeSequence']),
    requestedProcedureDescription: firstText(places, ['RequestedProcedureDescription']),
    reasonForRequest: firstText(places, ['ReasonForTheRequestedProcedure', 'ReasonForStudy']),
    priority: firstText(places, ['RequestedProcedurePriority', 'StudyPriorityID']),
    relatedSeriesCount: dataSet.number('NumberOfStudyRelatedSeries'),
    relatedInstanceCount: dataSet.number('NumberOfStudyRelatedInstances'),
  };
};

export const seriesHeader = (dataSet: DataSet, groups: FunctionalGroups): SeriesHeader => ({
  modality: dataSet.text('Modality'),
  number: dataSet.number('SeriesNumber'),
  description: dataSet.text('SeriesDescription'),
  protocolName: dataSet.text('ProtocolName'),
  performedProcedureStepDescription: dataSet.text('PerformedProcedureStepDescription'),
  bodyPartExamined: dataSet.text('BodyPartExamined'),
  anatomicRegions: anatomicRegions(dataSet, groups),
  patientPosition: dataSet.text('PatientPosition'),
  relatedInstanceCount: dataSet.number('NumberOfSeriesRelatedInstances'),
});

const anatomicRegions = (dataSet: DataSet, groups: FunctionalGroups): CodedConcept[] => {
  const places = [dataSet, ...itemsOfMacro(groups, 'FrameAnatomySequence')];
  return distinctConcepts(codedConcepts(places.flatMap((place) => place.items('AnatomicRegionSequence'))));
};

/** The first text that says something; failing that `''` when one is present and empty, null when none is present. */
const firstText = (places: readonly DataSet[], keywords: readonly ValueKeyword[]): string | null => {
  const texts = places.flatMap((place) => keywords.map((keyword) => place.text(keyword)));
  return texts.find(Boolean) ?? texts.find((text) => text !== null) ?? null;
};

const firstCodes = (places: readonly DataSet[], keywords: readonly SequenceKeyword[]): CodedConcept[] =>
  places
    .flatMap((place) => keywords.map((keyword) => codedConcepts(place.items(keyword))))
    .find((concepts) => concepts.length > 0) ?? [];
