import type { DataSet } from '../part10/data-set.ts';

/** What a technologist enters at the console; `startedAt` is `HHMMSS`. */
export type ContrastBolus = {
  readonly agent: string;
  readonly volumeMl?: number;
  readonly startedAt?: string;
  readonly route?: string;
  readonly ingredient?: 'GADOLINIUM' | 'IODINE';
  readonly concentrationMgPerMl?: number;
};

export function gadobutrol(bolus: { volumeMl: number; startedAt?: string }): ContrastBolus {
  return { agent: 'Gadovist', route: 'IV', ingredient: 'GADOLINIUM', concentrationMgPerMl: 604.72, ...bolus };
}

export function gadoterate(bolus: { volumeMl: number; startedAt?: string }): ContrastBolus {
  return { agent: 'DOTAREM', route: 'IV', ingredient: 'GADOLINIUM', concentrationMgPerMl: 279.32, ...bolus };
}

/** Iohexol by lumbar puncture, within the 17 mL that its label allows. */
export function intrathecalIohexol(bolus: { volumeMl: number; startedAt?: string }): ContrastBolus {
  return { agent: 'OMNIPAQUE 300', route: 'INTRATHECAL', ingredient: 'IODINE', concentrationMgPerMl: 300, ...bolus };
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
