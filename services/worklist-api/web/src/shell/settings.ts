import { useLocalStorage } from '@mantine/hooks';

/** Preferences of this browser; never anything about a patient. */
export const useKeysOn = () =>
  useLocalStorage({ key: 'cordwatch.keys-on', defaultValue: true, getInitialValueInEffect: false });

export const useArrivalsMuted = () =>
  useLocalStorage({ key: 'cordwatch.arrivals-muted', defaultValue: false, getInitialValueInEffect: false });
