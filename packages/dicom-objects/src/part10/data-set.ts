/**
 * A data set by keyword of PS3.6. `null` writes the element empty, as a type 2 attribute may be; an array is a
 * multi-valued element or the items of a sequence. A private element is keyed `GGGGEEEE:VR`.
 */
export type DataSet = { readonly [keyword: string]: Value };
export type Value = string | number | null | readonly (string | number)[] | readonly DataSet[];

/** SpecificCharacterSet (0008,0005): `ISO 2022 IR 87` is written with an empty first value, as PS3.5 6.1.2.5.3 asks. */
export type CharacterSet = 'ISO_IR 100' | 'ISO_IR 192' | 'ISO 2022 IR 87';

/** A number as DS: at most 16 characters (PS3.5 6.2), no more digits than a scanner means. */
export function decimalString(value: number): string {
  const text = String(Number(value.toFixed(6)));
  return text.length <= 16 ? text : String(Number(value.toPrecision(9)));
}
