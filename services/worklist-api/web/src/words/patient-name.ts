/**
 * A DICOM person name (PS3.5 6.2.1) as `FAMILY, Given Middle`: the first component group that says anything, since a
 * name may be written in ideographs alone.
 */
export const patientName = (name: string | null): string => {
  const group = (name ?? '').split('=').find((part) => part.replaceAll('^', '').trim() !== '');
  if (group === undefined) return 'No name';
  const [family = '', given = '', middle = ''] = group.split('^').map((part) => part.trim());
  const rest = [given, middle].filter(Boolean).join(' ');
  return [family, rest].filter(Boolean).join(', ');
};
