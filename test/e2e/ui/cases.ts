import type { StoredEntry } from '@cordwatch/worklist';
import { aCase } from './building.ts';
import { confirmedCases } from './confirmed-cases.ts';
import { openCases } from './open-cases.ts';
import { refutedCases } from './refuted-cases.ts';
import { sessionCases } from './session-cases.ts';
import { unenhancedCases } from './unenhanced-cases.ts';
import { wantingCases } from './wanting-cases.ts';

const ALL = [confirmedCases, refutedCases, unenhancedCases, openCases, wantingCases, sessionCases].flat();
const FOLLOW_UPS = 6;
const ROUTINE = ['routine', 'Surveillance: read within 72 h', 72] as const;

const followUp = (index: number, nowMs: number): StoredEntry =>
  aCase(
    {
      number: 20 + index,
      patient: [`P-1200${index}`, `TANAKA^HANAKO ${'ABCDEF'[index]}`, `195${index}0101`, 'F'],
      description: `MRI WHOLE SPINE SURVEILLANCE ${3 * (index + 1)} MO`,
      readInHours: 66 + index * 7,
      reasons: [ROUTINE],
      judgement: {},
    },
    nowMs,
  );

/** About twenty cases such as a reading room has on one morning. */
export const morningCases = (nowMs: number): StoredEntry[] => [
  ...ALL.map((make) => make(nowMs)),
  ...Array.from({ length: FOLLOW_UPS }, (_, index) => followUp(index, nowMs)),
];
