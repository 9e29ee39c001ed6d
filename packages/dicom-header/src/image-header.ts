import type { DataSet } from './data-set.ts';
import { parseDate } from './dates.ts';
import type { EquipmentHeader, ImageHeader } from './header-record.ts';

export const equipmentHeader = (dataSet: DataSet): EquipmentHeader => ({
  manufacturer: dataSet.text('Manufacturer'),
  modelName: dataSet.text('ManufacturerModelName'),
  stationName: dataSet.text('StationName'),
  institutionName: dataSet.text('InstitutionName'),
  magneticFieldStrengthTesla: dataSet.number('MagneticFieldStrength'),
});

export const imageHeader = (dataSet: DataSet): ImageHeader => ({
  imageType: dataSet.texts('ImageType'),
  instanceNumber: dataSet.number('InstanceNumber'),
  acquisitionNumber: dataSet.number('AcquisitionNumber'),
  ...acquisitionStart(dataSet),
  contentTime: dataSet.text('ContentTime'),
  frameOfReferenceUid: dataSet.uid('FrameOfReferenceUID'),
  rows: dataSet.number('Rows'),
  columns: dataSet.number('Columns'),
  numberOfFrames: dataSet.number('NumberOfFrames'),
  imagesInAcquisition: dataSet.number('ImagesInAcquisition'),
  comments: dataSet.text('ImageComments'),
  derivationDescription: dataSet.text('DerivationDescription'),
  gePlane: dataSet.privateValue('GePlane')?.number ?? null,
  uihGrid: isGrid(dataSet),
});

/** AcquisitionDateTime (0008,002A), which Enhanced objects have instead, gives what date and time leave open. */
const acquisitionStart = (dataSet: DataSet): Pick<ImageHeader, 'acquisitionDate' | 'acquisitionTime'> => {
  const [, date = '', time = ''] = /^(\d{8})(\d*\.?\d*)/.exec(dataSet.text('AcquisitionDateTime') ?? '') ?? [];
  return {
    acquisitionDate: dataSet.date('AcquisitionDate') ?? parseDate(date),
    acquisitionTime: dataSet.text('AcquisitionTime') || time || dataSet.text('AcquisitionTime'),
  };
};

/** Real UIH files hold the number 1 where their documentation says GRID. */
const isGrid = (dataSet: DataSet): boolean => {
  const value = dataSet.privateValue('UihGrid');
  return value !== null && (value.number === 1 || value.text === 'GRID');
};
