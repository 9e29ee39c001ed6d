import type { Series } from '../words/terms.ts';

const COUNTED: readonly Series['role'][] = ['diagnostic', 'composed'];

/** Whether the judgement looks at a series for coverage at all; the others are drawn faint. */
export const isCounted = ({ role }: Series): boolean => COUNTED.includes(role);
