/** The attributes at the top level that a header record is made of, by keyword, for peers to read the same. */
export const ATTRIBUTES = [
  ...['ImageType', 'SOPClassUID', 'SOPInstanceUID', 'StudyDate', 'AcquisitionDate', 'StudyTime', 'AcquisitionTime'],
  ...['ContentTime', 'AccessionNumber', 'Modality', 'ModalitiesInStudy', 'Manufacturer', 'InstitutionName'],
  ...['StationName', 'StudyDescription', 'SeriesDescription', 'ManufacturerModelName', 'DerivationDescription'],
  ...['PatientName', 'PatientID', 'IssuerOfPatientID', 'PatientBirthDate', 'PatientSex', 'PatientAge', 'PatientSize'],
  ...['ContrastBolusAgent', 'BodyPartExamined', 'ScanningSequence', 'SequenceVariant', 'ScanOptions'],
  ...['MRAcquisitionType', 'SequenceName', 'SliceThickness', 'RepetitionTime', 'EchoTime', 'InversionTime'],
  ...['EchoNumbers', 'MagneticFieldStrength', 'SpacingBetweenSlices', 'EchoTrainLength', 'ProtocolName'],
  ...['ContrastBolusRoute', 'ContrastBolusVolume', 'ContrastBolusStartTime', 'ContrastBolusStopTime'],
  ...['ContrastBolusTotalDose', 'ContrastBolusIngredient', 'FlipAngle', 'PatientPosition', 'StudyInstanceUID'],
  ...['SeriesInstanceUID', 'SeriesNumber', 'AcquisitionNumber', 'InstanceNumber', 'ImagePositionPatient'],
  ...['ImageOrientationPatient', 'FrameOfReferenceUID', 'ImagesInAcquisition', 'ImageComments', 'NumberOfFrames'],
  ...['Rows', 'Columns', 'PixelSpacing', 'PerformedProcedureStepDescription', 'RequestedProcedureDescription'],
] as const;
