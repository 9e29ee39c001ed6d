import { createTheme } from '@mantine/core';

/**
 * Fonts of the reader's own machine: nothing is fetched from anywhere but this server. `system-ui` stands late, since on
 * many a Linux it is a wide face that leaves a dense table half as many words.
 */
const SANS =
  '-apple-system, "Segoe UI", Inter, Roboto, "Noto Sans", Ubuntu, "Liberation Sans", Arial, system-ui, sans-serif';
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';

export const theme = createTheme({
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '19px' },
  defaultRadius: 'sm',
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  headings: { fontWeight: '600' },
  components: {
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.55 } },
      styles: {
        content: { border: '1px solid var(--cw-line-strong)', background: 'var(--cw-panel)' },
        header: { background: 'var(--cw-panel)' },
        title: { fontSize: 15, fontWeight: 650 },
      },
    },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } },
      styles: {
        root: { border: '1px solid var(--cw-line-strong)', background: 'var(--cw-raised)' },
        title: { color: 'var(--cw-text)', fontWeight: 650 },
        description: { color: 'var(--cw-dim)' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});
