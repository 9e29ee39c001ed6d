import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { BadClass } from './bad-object.ts';
import { openSpecimens } from './specimen-identity.ts';
import { deflatedLittle, fileOf } from './write.ts';

const explicitLittle = '1.2.840.10008.1.2.1\0';
const explicitSpecimens = openSpecimens.filter(({ bytes, places }) => {
  const syntax = places.find(({ tag }) => tag === 0x0002_0010);
  return syntax && bytes.toString('latin1', syntax.valueAt, syntax.valueAt + syntax.length) === explicitLittle;
});

/** A deflated data set (PS3.5 A.5) that is damaged, cut, wrapped in a header that does not belong, or not deflated. */
export const deflate: BadClass = {
  kind: 'deflate',
  count: 500,
  make: (random) => {
    const { name, bytes, dataSetAt } = random.pick(explicitSpecimens);
    const dataSet = bytes.subarray(dataSetAt);
    const deflated = Buffer.from(random.pick([deflateRawSync, deflateRawSync, deflateSync, gzipSync])(dataSet));
    for (let n = random.below(4); n > 0; n--) deflated[random.below(deflated.length)] = random.below(256);
    const body = random.pick([
      deflated,
      deflated.subarray(0, random.below(deflated.length)),
      Buffer.concat([deflated, random.bytes(random.below(40))]),
      Buffer.from(deflateRawSync(deflated)),
      dataSet,
    ]);
    return { from: name, bytes: fileOf(body, deflatedLittle) };
  },
};
