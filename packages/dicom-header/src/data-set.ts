import { parseDate } from './dates.ts';
import { DICTIONARY, type SequenceKeyword, type ValueKeyword } from './dictionary.ts';
import type { Source } from './element-header.ts';
import type { Element, Elements } from './elements.ts';
import { MAX_VALUE_BYTES } from './limits.ts';
import { BINARY_NUMBERS, type BinaryNumber, parseDecimal, parseInteger } from './numbers.ts';
import { isCreatorTag, PRIVATE_ELEMENTS, type PrivateElement, type PrivateKeyword } from './private-elements.ts';
import { decodeText } from './text.ts';
import { isUid } from './uid.ts';

/** Values by keyword. What is absent or not what its VR allows is null, or left out of a list; text that is empty is `''`. */
export class DataSet {
  readonly #source: Source;
  readonly #elements: Elements;
  readonly #characterSet: string;

  /** `characterSet` is that of the data set around an item, which holds unless the item names its own (PS3.3 C.12.1.1.2). */
  constructor(source: Source, elements: Elements, characterSet = '') {
    this.#source = source;
    this.#elements = elements;
    this.#characterSet = characterSet;
    this.#characterSet = this.text('SpecificCharacterSet') ?? characterSet;
  }

  text(keyword: ValueKeyword): string | null {
    const element = this.#element(keyword);
    return element === undefined ? null : this.#textOf(element);
  }

  /** The values of a CS and its like, empty ones kept because their place has a meaning. */
  texts(keyword: ValueKeyword): string[] {
    const text = this.text(keyword) ?? '';
    return text === '' ? [] : text.split('\\').map((value) => value.trim());
  }

  date(keyword: ValueKeyword): string | null {
    return parseDate(this.text(keyword) ?? '');
  }

  uid(keyword: ValueKeyword): string | null {
    const text = this.text(keyword) ?? '';
    return isUid(text) ? text : null;
  }

  /** The first value. */
  number(keyword: ValueKeyword): number | null {
    return this.numbers(keyword)[0] ?? null;
  }

  /** All values; one that is no number keeps its place as null. */
  numbers(keyword: ValueKeyword): (number | null)[] {
    const element = this.#element(keyword);
    return element === undefined ? [] : this.#numbersOf(element);
  }

  items(keyword: SequenceKeyword): DataSet[] {
    const items = this.#elements.byTag.get(DICTIONARY[keyword][0])?.items ?? [];
    return items.map((item) => new DataSet(this.#source, item, this.#characterSet));
  }

  /** A vendor's value as numbers or text, from the block that its creator reserved. */
  privateValue(keyword: PrivateKeyword): { readonly number: number | null; readonly text: string } | null {
    const element = this.#privateElement(keyword);
    if (element === undefined) return null;
    return { number: this.#numbersOf(element)[0] ?? null, text: this.#textOf(element) };
  }

  #element(keyword: ValueKeyword): Element | undefined {
    return this.#elements.byTag.get(DICTIONARY[keyword][0]);
  }

  #privateElement(keyword: PrivateKeyword): Element | undefined {
    const { group, creators, lowByte }: PrivateElement = PRIVATE_ELEMENTS[keyword];
    for (const [tag, element] of this.#elements.byTag) {
      if (tag >>> 16 !== group || !isCreatorTag(tag) || !creators.includes(this.#textOf(element))) continue;
      return this.#elements.byTag.get(group * 0x1_0000 + (tag & 0xff) * 0x100 + lowByte);
    }
    return undefined;
  }

  #bytesOf({ offset, length }: Element): Uint8Array {
    return this.#source.bytes.subarray(offset, offset + Math.min(length, MAX_VALUE_BYTES));
  }

  #textOf(element: Element): string {
    return decodeText(this.#bytesOf(element), this.#characterSet, element.vr);
  }

  #numbersOf(element: Element): (number | null)[] {
    const binary = BINARY_NUMBERS.get(element.vr);
    const parse = element.vr === 'IS' ? parseInteger : parseDecimal;
    if (binary === undefined) return this.#textOf(element).split('\\').map(parse);
    return this.#binaryNumbersOf(element, binary);
  }

  #binaryNumbersOf({ offset, length }: Element, { size, read }: BinaryNumber): (number | null)[] {
    const values: (number | null)[] = [];
    const last = offset + Math.min(length, MAX_VALUE_BYTES) - size;
    for (let at = offset; at <= last; at += size) {
      values.push(read(this.#source.view, at, this.#elements.littleEndian));
    }
    return values;
  }
}
