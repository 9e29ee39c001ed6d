/** How a value is asked for; the form holds every value as text until it is read as a context. */
export type FieldKind = 'date' | 'moment' | 'number' | 'text' | 'choice' | 'yes-no' | 'levels' | 'months' | 'code';

export type Field = {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** May be left empty, which is `null`: nobody said. */
  readonly optional?: true;
  readonly choices?: readonly string[];
  readonly suggestions?: readonly string[];
  readonly placeholder?: string;
  readonly widthPx: number;
};

export const date = (key: string, label: string): Field => ({ key, label, kind: 'date', widthPx: 138 });
export const choice = (key: string, label: string, choices: readonly string[], widthPx = 170): Field => ({
  ...{ key, label, kind: 'choice', choices, widthPx },
});
export const number = (key: string, label: string, widthPx = 90): Field => ({ key, label, kind: 'number', widthPx });
export const text = (key: string, label: string, widthPx = 240): Field => ({ key, label, kind: 'text', widthPx });
export const optional = (field: Field): Field => ({ ...field, optional: true });
