import './no-eval.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/base.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { router } from './router.tsx';
import { theme } from './theme/theme.ts';

const colorScheme = localStorageColorSchemeManager({ key: 'cordwatch.colour-scheme' });
const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, retryDelay: 500, refetchOnWindowFocus: true } },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to render into.');
createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="dark" colorSchemeManager={colorScheme}>
    <QueryClientProvider client={queries}>
      <Notifications position="bottom-right" limit={3} />
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>,
);
