import { describe, expect, test } from 'vitest';
import { explicitFile, recordOf, sequence } from './testing-bytes.ts';

const IMAGE = "28 00 10 00 'US' 02 00 00 02"; // (0028,0010) Rows 512
const position = (z: string) => `20 00 32 00 'DS' 06 00 '1\\2\\${z} '`; // (0020,0032) ImagePositionPatient
const orientation = "20 00 37 00 'DS' 0C 00 '0\\1\\0\\0\\0\\-1'"; // (0020,0037) ImageOrientationPatient
const thickness = "18 00 50 00 'DS' 02 00 '3 '"; // (0018,0050) SliceThickness
const spacing = "28 00 30 00 'DS' 08 00 '0.5\\0.25'"; // (0028,0030) PixelSpacing
const framesOf = (...late: string[]) => recordOf(explicitFile({ late })).frames;

const planePosition = (z: string) => sequence('20 00 13 91', [position(z)]); // (0020,9113) PlanePositionSequence
const planeOrientation = sequence('20 00 16 91', [orientation]); // (0020,9116) PlaneOrientationSequence
const measures = (row: string) => sequence('28 00 10 91', [row, spacing]); // (0028,9110) PixelMeasuresSequence
const shared = (...groups: string[]) => sequence('00 52 29 92', groups); // (5200,9229) SharedFunctionalGroupsSequence
const perFrame = (...frames: string[][]) => sequence('00 52 30 92', ...frames); // (5200,9230) PerFrameFunctionalGroupsSequence

describe('a classic image', () => {
  test('is one frame with its own geometry', () => {
    expect(framesOf(thickness, position('3'), orientation, IMAGE, spacing)).toEqual([
      expect.objectContaining({
        positionMm: [1, 2, 3],
        rowDirection: [0, 1, 0],
        columnDirection: [0, 0, -1],
        pixelSpacingMm: [0.5, 0.25],
        sliceThicknessMm: 3,
        contrastUsage: [],
      }),
    ]);
  });

  test('has no direction of the size of a rounding', () => {
    const rounded = "20 00 37 00 'DS' 18 00 '1\\-1e-16\\0\\2e-16\\1\\1e-11'"; // (0020,0037) ImageOrientationPatient
    expect(framesOf(rounded, IMAGE)).toEqual([
      expect.objectContaining({ rowDirection: [1, 0, 0], columnDirection: [0, 1, 1e-11] }),
    ]);
  });

  test('of many frames is one still: it says only where its first frame is', () => {
    const tenThousandMillion = "28 00 08 00 'IS' 0A 00 '2000000000'"; // (0028,0008) NumberOfFrames
    expect(framesOf(position('3'), tenThousandMillion, IMAGE)).toHaveLength(1);
  });

  test.each([
    ['two numbers', "20 00 32 00 'DS' 04 00 '1\\2 '"],
    ['four numbers', "20 00 32 00 'DS' 08 00 '1\\2\\3\\4 '"],
    ['a number that is none', "20 00 32 00 'DS' 06 00 '1\\x\\3 '"],
    ['a decimal comma', "20 00 32 00 'DS' 08 00 '1,5\\2\\3 '"],
    ['nothing', "20 00 32 00 'DS' 00 00"],
  ])('with a position of %s has no position', (_, row) => {
    expect(framesOf(row, IMAGE)[0]?.positionMm).toBeNull();
  });

  test('an object that is no image has no frames', () => {
    expect(framesOf()).toEqual([]);
  });
});

describe('an Enhanced image', () => {
  test('has a frame for each item of its per-frame groups, in their order', () => {
    const frames = framesOf(IMAGE, ...perFrame(planePosition('3'), planePosition('4')));
    expect(frames.map((frame) => frame.positionMm)).toEqual([
      [1, 2, 3],
      [1, 2, 4],
    ]);
  });

  test('takes from the shared groups what its frames do not say', () => {
    const [frame] = framesOf(
      IMAGE,
      ...shared(...planeOrientation, ...measures(thickness)),
      ...perFrame(planePosition('3')),
    );
    expect(frame).toMatchObject({ rowDirection: [0, 1, 0], pixelSpacingMm: [0.5, 0.25], sliceThicknessMm: 3 });
  });

  test('lets a frame’s own group win over the shared one', () => {
    const own = measures("18 00 50 00 'DS' 02 00 '4 '");
    const [first, second] = framesOf(IMAGE, ...shared(...measures(thickness)), ...perFrame(own, planePosition('3')));
    expect([first?.sliceThicknessMm, second?.sliceThicknessMm]).toEqual([4, 3]);
  });

  test('does not lend its frames a position of the top level', () => {
    expect(framesOf(position('9'), IMAGE, ...perFrame(planeOrientation))[0]?.positionMm).toBeNull();
  });

  test('says of each frame its stack, time and type', () => {
    const content = sequence('20 00 11 91', [
      "18 00 74 90 'DT' 0E 00 '20260105102030'", // (0018,9074) FrameAcquisitionDateTime
      "20 00 56 90 'SH' 02 00 '2 '", // (0020,9056) StackID
      "20 00 28 91 'UL' 04 00 05 00 00 00", // (0020,9128) TemporalPositionIndex
    ]);
    const type = sequence('18 00 26 92', ["08 00 07 90 'CS' 10 00 'ORIGINAL\\PRIMARY'"]); // (0018,9226) > (0008,9007)
    const echo = sequence('18 00 14 91', ["18 00 82 90 'FD' 08 00 00 00 00 00 00 00 24 40"]); // (0018,9114) > (0018,9082) 10
    expect(framesOf(IMAGE, ...perFrame([...echo, ...type, ...content]))[0]).toMatchObject({
      stackId: '2',
      temporalPositionIndex: 5,
      frameType: ['ORIGINAL', 'PRIMARY'],
      acquisitionDateTime: '20260105102030',
      echoTimeMs: 10,
    });
  });

  test('says of each frame which agent was given and seen', () => {
    const usage = sequence('18 00 41 93', [
      "18 00 37 93 'US' 02 00 01 00", // (0018,9337) ContrastBolusAgentNumber
      "18 00 42 93 'CS' 04 00 'YES '", // (0018,9342) ContrastBolusAgentAdministered
      "18 00 43 93 'CS' 02 00 'NO'", // (0018,9343) ContrastBolusAgentDetected
      "18 00 44 93 'CS' 0C 00 'POST_CONTRAS'", // (0018,9344) ContrastBolusAgentPhase
    ]);
    expect(framesOf(IMAGE, ...perFrame(usage))[0]?.contrastUsage).toEqual([
      { agentNumber: 1, administered: 'YES', detected: 'NO', phase: 'POST_CONTRAS' },
    ]);
  });
});
