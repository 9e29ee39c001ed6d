import { NumberInput } from '@mantine/core';
import { useEditor } from './editor-context.ts';
import { faultAt } from './faults.ts';

type Props = {
  readonly where: string;
  readonly label: string;
  readonly bounds: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
};

/** A number of the rules; an empty field is no number, which the server refuses with its place. */
export const MeasureInput = ({ where, label, bounds, value, onValue }: Props) => (
  <NumberInput
    size="xs"
    hideControls
    label={label}
    description={bounds}
    value={Number.isFinite(value) ? value : ''}
    error={faultAt(useEditor().faults, where)}
    onChange={(typed) => onValue(typeof typed === 'number' ? typed : Number.NaN)}
  />
);
