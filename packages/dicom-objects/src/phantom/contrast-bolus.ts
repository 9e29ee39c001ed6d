import type { DataSet } from '../part10/data-set.ts';
import { concept } from './concept.ts';

/** What a technologist enters at the console; `startedAt` is `HHMMSS`. */
export type ContrastBolus = {
  readonly agent: string;
  /** The agent as a concept of CID 12, for objects that code it. */
  readonly code?: DataSet;
  readonly volumeMl?: number;
  readonly startedAt?: string;
  readonly route?: string;
  readonly ingredient?: 'GADOLINIUM' | 'IODINE';
  readonly concentrationMgPerMl?: number;
};

export function gadobutrol(bolus: { volumeMl: number; startedAt?: string }): ContrastBolus {
  const code = concept('407976008', 'Gadobutrol');
  return { agent: 'Gadovist', code, route: 'IV', ingredient: 'GADOLINIUM', concentrationMgPerMl: 604.72, ...bolus };
}

export function gadoterate(bolus: { volumeMl: number; startedAt?: string }): ContrastBolus {
  const code = concept('712714000', 'Gadoterate meglumine');
  return { agent: 'DOTAREM', code, route: 'IV', ingredient: 'GADOLINIUM', concentrationMgPerMl: 279.32, ...bolus };
}

/** Iohexol by lumbar puncture, within the 17 mL that its label allows. */
export function intrathecalIohexol(bolus: { volumeMl: number; startedAt?: string }): ContrastBolus {
  const code = concept('109218004', 'Iohexol');
  return {
    agent: 'OMNIPAQUE 300',
    code,
    route: 'INTRATHECAL',
    ingredient: 'IODINE',
    concentrationMgPerMl: 300,
    ...bolus,
  };
}

/** The Contrast/Bolus module, PS3.3 C.7.6.4; absent without a bolus. */
export function contrastModule(bolus: ContrastBolus | null): DataSet {
  if (bolus === null) return {};
  return {
    ContrastBolusAgent: bolus.agent,
    ...(bolus.volumeMl === undefined
      ? {}
      : { ContrastBolusVolume: bolus.volumeMl, ContrastBolusTotalDose: bolus.volumeMl }),
    ...(bolus.startedAt === undefined ? {} : { ContrastBolusStartTime: bolus.startedAt }),
    ...(bolus.route === undefined ? {} : { ContrastBolusRoute: bolus.route }),
    ...(bolus.ingredient === undefined ? {} : { ContrastBolusIngredient: bolus.ingredient }),
    ...(bolus.concentrationMgPerMl === undefined
      ? {}
      : { ContrastBolusIngredientConcentration: bolus.concentrationMgPerMl }),
  };
}
