const OFFSET_BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;
const UUID_VERSION_8 = 8n << 76n;
const UUID_VARIANT = 2n << 62n;
const VERSION_AND_VARIANT_BITS = (15n << 76n) | (3n << 62n);

/** A UID that is always the same for the same parts: a name-based UUID (RFC 9562 version 8) under 2.25 (PS3.5 B.2). */
export function uidFor(...parts: readonly string[]): string {
  const hash = fnv1a128(parts.map((part) => `${part.length}:${part}`).join(''));
  return `2.25.${(hash & ~VERSION_AND_VARIANT_BITS) | UUID_VERSION_8 | UUID_VARIANT}`;
}

/** FNV-1a with 128 bits over the low bytes of the text; not for secrets. */
export function fnv1a128(text: string): bigint {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(128, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  }
  return hash;
}
