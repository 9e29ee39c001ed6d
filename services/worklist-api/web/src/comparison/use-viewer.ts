import { useLocalStorage } from '@mantine/hooks';

/** The template of this reader's viewer; empty until one is chosen. */
export const useViewerTemplate = () =>
  useLocalStorage({ key: 'cordwatch.viewer-template', defaultValue: '', getInitialValueInEffect: false });
