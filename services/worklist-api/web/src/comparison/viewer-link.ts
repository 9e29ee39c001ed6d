/**
 * How a viewer is opened. `{studies}` stands for the Study Instance UIDs with commas between them, `{requests}` for what
 * Weasis asks of DICOMweb for each of them.
 */
export type ViewerPreset = { readonly name: string; readonly template: string };

/** With the addresses that each viewer's own documentation begins with, to be replaced by those of the site. */
export const VIEWER_PRESETS: readonly ViewerPreset[] = [
  { name: 'OHIF', template: 'http://localhost:3000/viewer?StudyInstanceUIDs={studies}' },
  { name: 'Stone', template: 'http://localhost:8042/stone-webviewer/index.html?study={studies}' },
  {
    name: 'Weasis',
    template: 'weasis://?%24dicom%3Ars%20--url%20%22http%3A%2F%2Flocalhost%3A8042%2Fdicom-web%22{requests}',
  },
];

/** Nothing that a browser would run as a script. */
const OPENS = /^(https?|weasis):\/\//i;

const requestsOf = (uids: readonly string[]): string =>
  uids.map((uid) => encodeURIComponent(` -r "studyUID=${uid}"`)).join('');

export const isViewerTemplate = (template: string): boolean =>
  OPENS.test(template.trim()) && /\{studies\}|\{requests\}/.test(template);

/** The address that opens these studies, the current one first; null when the template is none. */
export const viewerLink = (template: string, uids: readonly string[]): string | null => {
  if (!isViewerTemplate(template)) return null;
  const studies = uids.map(encodeURIComponent).join(',');
  return template.trim().replaceAll('{studies}', studies).replaceAll('{requests}', requestsOf(uids));
};
