import type { Radiotherapy } from '../treatment.ts';
import type { Extension, Quantity } from './elements.ts';
import type { Refuse } from './reading.ts';

const MCODE = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy';

type Dose = Pick<Radiotherapy, 'doseGy' | 'fractions'>;

const GY_PER_UNIT: Readonly<Record<string, number>> = { Gy: 1, cGy: 0.01 };

const readGray = ({ value, code, unit }: Quantity, refuse: Refuse): number | null => {
  const factor = GY_PER_UNIT[code ?? unit ?? ''];
  if (value === undefined || factor === undefined)
    return refuse(['extension'], 'value', 'A dose needs a value and its unit, Gy or cGy.');
  // In hundredths, so that 2400 cGy are 24 Gy and no 24.000000000000004.
  return Math.round(value * factor * 100) / 100;
};

const readVolume = ({ extension }: Extension, refuse: Refuse): Dose => {
  const part = (url: string) => extension.find((each) => each.url === url);
  const total = part('totalDoseDelivered')?.valueQuantity;
  return {
    doseGy: total ? readGray(total, refuse) : null,
    fractions: part('fractionsDelivered')?.valueUnsignedInt ?? null,
  };
};

/** Of several volumes the one that got most is the tumour; the others are margins and what lies beside it. */
export const readDose = (extensions: readonly Extension[], refuse: Refuse): Dose => {
  const sessions = extensions.find(({ url }) => url === `${MCODE}-sessions`)?.valueUnsignedInt ?? null;
  const [highest] = extensions
    .filter(({ url }) => url === `${MCODE}-dose-delivered-to-volume`)
    .map((volume) => readVolume(volume, refuse))
    .toSorted((a, b) => (b.doseGy ?? 0) - (a.doseGy ?? 0));
  return { doseGy: highest?.doseGy ?? null, fractions: highest?.fractions ?? sessions };
};
