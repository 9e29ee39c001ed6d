import { describe, expect, test } from 'vitest';
import { explicitFile, recordOf, sequence } from './testing-bytes.ts';

const read = (...late: string[]) => recordOf(explicitFile({ late }));
const code = (value: string, meaning: string) => [
  `08 00 00 01 'SH' 04 00 '${value}'`, // (0008,0100) CodeValue
  "08 00 02 01 'SH' 04 00 'SCT '", // (0008,0102) CodingSchemeDesignator
  `08 00 04 01 'LO' 04 00 '${meaning}'`, // (0008,0104) CodeMeaning
];
const concept = (value: string, meaning: string) => ({ value, scheme: 'SCT', meaning });
const shared = (...groups: string[]) => sequence('00 52 29 92', groups); // (5200,9229) SharedFunctionalGroupsSequence
const perFrame = (...frames: string[][]) => sequence('00 52 30 92', ...frames); // (5200,9230) PerFrameFunctionalGroupsSequence

describe('contrast', () => {
  const agents = (...items: string[][]) => sequence('18 00 12 00', ...items); // (0018,0012) ContrastBolusAgentSequence
  const routes = sequence('18 00 14 00', code('IVIV', 'vein')); // (0018,0014) ContrastBolusAdministrationRouteSequence

  test('a route coded beside the agents of a classic image is theirs, and its text is the code', () => {
    const { contrast } = read(...agents(code('GADO', 'gado')), ...routes);
    expect(contrast.agents).toEqual([
      { number: null, agent: concept('GADO', 'gado'), routes: [concept('IVIV', 'vein')], ingredients: [] },
    ]);
    expect(contrast.route).toBe('IVIV');
  });

  test('an agent’s own route wins over one beside it', () => {
    const own = sequence('18 00 14 00', code('ORAL', 'oral'));
    expect(read(...agents([...code('BARI', 'bari'), ...own]), ...routes).contrast.agents[0]?.routes).toEqual([
      concept('ORAL', 'oral'),
    ]);
  });

  test('a written route wins over a coded one', () => {
    const written = "18 00 40 10 'LO' 02 00 'IV'"; // (0018,1040) ContrastBolusRoute
    expect(read(...routes, written).contrast.route).toBe('IV');
  });

  test('an agent of an Enhanced image has its number and ingredients', () => {
    const item = [
      ...code('GADO', 'gado'),
      "18 00 37 93 'US' 02 00 02 00", // (0018,9337) ContrastBolusAgentNumber
      ...sequence('18 00 38 93', code('GDGD', 'Gd  ')), // (0018,9338) ContrastBolusIngredientCodeSequence
    ];
    expect(read(...agents(item)).contrast.agents).toEqual([
      { number: 2, agent: concept('GADO', 'gado'), routes: [], ingredients: [concept('GDGD', 'Gd')] },
    ]);
  });

  test('an item that names nothing is no agent', () => {
    expect(read(...agents([])).contrast.agents).toEqual([]);
  });

  test('flow rates that are no numbers are left out', () => {
    expect(read("18 00 46 10 'DS' 08 00 '2.5\\x\\3 '").contrast.flowRatesMlPerS).toEqual([2.5, 3]); // (0018,1046) ContrastFlowRate
  });

  test('a tracer is known by its name or its code', () => {
    const named = ["18 00 31 00 'LO' 04 00 'FDG '"]; // (0018,0031) Radiopharmaceutical
    const coded = sequence('54 00 04 03', code('PSMA', 'psma')); // (0054,0304) RadiopharmaceuticalCodeSequence
    expect(read(...sequence('54 00 16 00', named, coded)).tracers).toEqual(['FDG', 'psma']); // (0054,0016)
  });

  test('of an Enhanced image states its volume and times with its agent, the times by injection phase', () => {
    const phase = sequence('18 00 40 93', ["18 00 42 10 'TM' 06 00 '101500'"]); // (0018,9340) > (0018,1042)
    const { contrast } = read(...agents(["08 00 00 01 'SH' 04 00 'GADO'", "18 00 41 10 'DS' 04 00 '7.5 '", ...phase]));
    expect(contrast).toMatchObject({ volumeMl: 7.5, startTime: '101500', stopTime: null });
  });
});

describe('the request', () => {
  const description = (text: string) => `32 00 60 10 'LO' 06 00 '${text}'`; // (0032,1060) RequestedProcedureDescription
  const request = sequence('40 00 75 02', [
    ...sequence('32 00 64 10', code('SPNE', 'spne')), // (0032,1064) RequestedProcedureCodeSequence
    description('inside'),
    "40 00 02 10 'LO' 04 00 'pain'", // (0040,1002) ReasonForTheRequestedProcedure
  ]);

  test('is taken from RequestAttributesSequence where the top level lacks it', () => {
    expect(read(...request).study).toMatchObject({
      requestedProcedureDescription: 'inside',
      procedureCodes: [concept('SPNE', 'spne')],
      reasonForRequest: 'pain',
    });
  });

  test('of the top level wins', () => {
    const performed = sequence('08 00 32 10', code('OTHR', 'othr')); // (0008,1032) ProcedureCodeSequence
    expect(read(...performed, description('above '), ...request).study).toMatchObject({
      requestedProcedureDescription: 'above',
      procedureCodes: [concept('OTHR', 'othr')],
    });
  });

  test('present and empty at the top level leaves it to the sequence', () => {
    expect(read("32 00 60 10 'LO' 00 00", ...request).study.requestedProcedureDescription).toBe('inside');
    expect(read("32 00 60 10 'LO' 00 00").study.requestedProcedureDescription).toBe('');
  });

  test('names its priority, or the study does', () => {
    expect(read("32 00 0C 00 'CS' 04 00 'HIGH'").study.priority).toBe('HIGH'); // (0032,000C) StudyPriorityID
    expect(read("32 00 0C 00 'CS' 04 00 'HIGH'", "40 00 03 10 'SH' 04 00 'STAT'").study.priority).toBe('STAT'); // (0040,1003)
  });
});

describe('anatomy', () => {
  const region = (value: string, meaning: string) => sequence('08 00 18 22', code(value, meaning)); // (0008,2218)
  const frameAnatomy = (...rows: string[]) => sequence('20 00 71 90', rows); // (0020,9071) FrameAnatomySequence

  test('of a classic image is its AnatomicRegionSequence', () => {
    expect(read(...region('CERV', 'neck')).series.anatomicRegions).toEqual([concept('CERV', 'neck')]);
  });

  test('of an Enhanced image is all that its frames name, each once', () => {
    const frames = [frameAnatomy(...region('THOR', 'back')), frameAnatomy(...region('CERV', 'neck'))];
    const { series } = read(...shared(...frameAnatomy(...region('CERV', 'neck'))), ...perFrame(...frames));
    expect(series.anatomicRegions).toEqual([concept('CERV', 'neck'), concept('THOR', 'back')]);
  });

  test('a long code value counts as a code', () => {
    const long = sequence('08 00 18 22', ["08 00 19 01 'UC' 00 00 04 00 00 00 'LONG'"]); // (0008,0119) LongCodeValue
    expect(read(...long).series.anatomicRegions).toEqual([{ value: 'LONG', scheme: '', meaning: null }]);
  });
});

describe('physics of an Enhanced image', () => {
  const bValue = (highBytes: string) =>
    sequence('18 00 17 91', [`18 00 87 90 'FD' 08 00 00 00 00 00 00 00 ${highBytes}`]); // (0018,9117) > (0018,9087)

  test('comes from its functional groups', () => {
    const timing = sequence('18 00 12 91', ["18 00 80 00 'DS' 04 00 '550 '", "18 00 14 13 'DS' 02 00 '90'"]); // (0018,9112)
    const echo = sequence('18 00 14 91', ["18 00 82 90 'FD' 08 00 00 00 00 00 00 00 24 40"]); // (0018,9114) > (0018,9082) 10
    expect(read(...shared(...timing), ...perFrame(echo)).physics).toMatchObject({
      repetitionTimeMs: 550,
      flipAngleDeg: 90,
      echoTimeMs: 10,
    });
  });

  test('has the highest b-value of its frames', () => {
    const frames = perFrame(bValue('00 00'), bValue('59 40'), bValue('49 40')); // 0, 100, 50
    expect(read(...frames).physics.diffusionBValue).toBe(100);
  });

  test('has no b-value from a number that is none', () => {
    expect(read(...perFrame(bValue('F8 7F'))).physics.diffusionBValue).toBeNull(); // NaN
  });
});

describe('the acquisition', () => {
  const dateTime = "08 00 2A 00 'DT' 16 00 '20260105102030.12+0100'"; // (0008,002A) AcquisitionDateTime

  test('begins at AcquisitionDateTime where date and time are not given', () => {
    expect(read(dateTime).image).toMatchObject({ acquisitionDate: '20260105', acquisitionTime: '102030.12' });
  });

  test('begins at its date and time where they are', () => {
    const given = ["08 00 22 00 'DA' 08 00 '20260104'", "08 00 32 00 'TM' 06 00 '090000'"]; // (0008,0022), (0008,0032)
    expect(read(...given, dateTime).image).toMatchObject({ acquisitionDate: '20260104', acquisitionTime: '090000' });
  });
});

describe('vendors’ elements', () => {
  const ge = (block: string) => [
    `19 00 ${block} 00 'LO' 0C 00 'GEMS_ACQU_01'`, // (0019,00xx) creator of the block
    `19 00 17 ${block} 'SS' 02 00 00 01`, // (0019,xx17) 256
  ];

  test.each(['10', '2A', 'FF'])('GE’s plane is found in block %s, where its creator put it', (block) => {
    expect(read(...ge(block)).image.gePlane).toBe(256);
  });

  test('GE’s plane is nothing under another creator', () => {
    expect(read("19 00 10 00 'LO' 0C 00 'SIEMENS MR H'", "19 00 17 10 'SS' 02 00 00 01").image.gePlane).toBeNull();
  });

  test.each([
    ["'US' 02 00 01 00", true],
    ["'SH' 04 00 'GRID'", true],
    ["'US' 02 00 00 00", false],
  ])('UIH’s grid flag %s is %s', (value, isGrid) => {
    const creator = "61 00 10 00 'LO' 18 00 'DB Dicom Private Creator'";
    expect(read(creator, `61 00 02 10 ${value}`).image.uihGrid).toBe(isGrid);
  });

  test('UIH’s grid flag is found under its older creator too', () => {
    const creator = "61 00 10 00 'LO' 14 00 'Image Private Header'";
    expect(read(creator, "61 00 02 10 'LO' 04 00 'GRID'").image.uihGrid).toBe(true);
  });
});
