/// <reference path="./dcmjs.d.ts" />
import { type DcmjsDict, type DcmjsElement, data } from 'dcmjs';
import { type DataSet, decimalString, type Value } from './data-set.ts';

const PRIVATE_KEY = /^([0-9A-F]{8}):([A-Z]{2})$/;

/** The elements of a data set by tag. Throws on a keyword that PS3.6 does not have: that is a fault of the caller. */
export function elementsOf(dataSet: DataSet): DcmjsDict {
  return Object.fromEntries(
    Object.entries(dataSet).map(([keyword, value]) => {
      const { tag, vr } = attributeOf(keyword);
      return [tag, elementOf(vr, value)];
    }),
  );
}

function attributeOf(keyword: string): { tag: string; vr: string } {
  const [, tag, vr] = PRIVATE_KEY.exec(keyword) ?? [];
  if (tag !== undefined && vr !== undefined) return { tag, vr };
  const entry = data.DicomMetaDictionary.nameMap[keyword];
  if (entry === undefined) throw new Error(`Wanted a keyword of PS3.6 or GGGGEEEE:VR, got ${keyword}`);
  return { tag: entry.tag.replace(/[(),]/g, ''), vr: entry.vr };
}

function elementOf(vr: string, value: Value): DcmjsElement {
  const values = listed(value);
  const items = values.filter((one) => typeof one === 'object');
  if (vr === 'SQ') return { vr, Value: [], items: items.map(elementsOf) };
  const plain = values.filter((one) => typeof one !== 'object');
  if (vr === 'OB') return { vr, Value: [Uint8Array.from(plain, Number).buffer] };
  return { vr, Value: plain.map((one) => writable(vr, one)) };
}

function listed(value: Value): readonly (string | number | DataSet)[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [value];
}

function writable(vr: string, value: string | number): string | number {
  if (vr === 'DS' && typeof value === 'number') return decimalString(value);
  return vr === 'IS' ? String(value) : value;
}
