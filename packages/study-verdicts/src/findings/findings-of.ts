import { against, becauseOf, context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import { LEVELS, type Level } from '@cordwatch/series-facts';
import { judgeCoverage } from '../coverage/coverage-verdict.ts';
import type { ContrastVerdict, CoverageVerdict, JudgedSeries } from '../judged.ts';
import type { Policy } from '../policy.ts';
import type { Profile } from '../profile.ts';
import { isReadable, type Session, seriesName } from '../session.ts';
import { FINDING_CODES, type Finding } from './finding.ts';
import { PROFILE_RULES, type ProfileRule } from './profile-rules.ts';

/** What the verdicts of a session have established by the time its protocol is checked. */
export type Checked = {
  readonly session: Session;
  readonly series: readonly JudgedSeries[];
  readonly profile: Profile;
  readonly contrast: ContrastVerdict;
  readonly arriving: readonly Evidence[];
  readonly policy: Policy;
};

const wanting = ({ levels }: CoverageVerdict): readonly Level[] =>
  LEVELS.filter((level) => levels[level] === 'missing' || levels[level] === 'partial');

/** Incomplete so far is not unmet. */
const standing = (is: Finding['is'], { arriving }: Checked): Finding['is'] => (arriving.length > 0 ? 'undecided' : is);

const noSeries = (rule: ProfileRule, checked: Checked): Finding => ({
  rule: rule.id,
  asks: rule.asks,
  is: standing('unmet', checked),
  levels: [],
  coveredMm: null,
  requiredMm: null,
  code: FINDING_CODES.incompleteStudy,
  because: becauseOf(against('finding.no-series', 'No series is what the profile asks for.'), ...checked.arriving),
});

const coverageFinding = (rule: ProfileRule, checked: Checked): readonly Finding[] => {
  const { session, policy } = checked;
  const selected = checked.series.filter((series) => isReadable(series) && rule.selects(series));
  if (selected.length === 0) return [noSeries(rule, checked)];
  const coverage = judgeCoverage(session, selected, policy);
  if (coverage.is === 'confirmed') return [];
  return [
    {
      rule: rule.id,
      asks: rule.asks,
      is: coverage.is === 'refuted' ? standing('unmet', checked) : 'undecided',
      levels: wanting(coverage),
      coveredMm: coverage.coveredMm,
      requiredMm: coverage.requiredMm,
      code: FINDING_CODES.coverageIncomplete,
      because: becauseOf(...coverage.because, ...checked.arriving),
    },
  ];
};

/** Sagittal slices of a surveillance MRI are at most this thick (ACR spine module asks for 3 mm; site policy). */
const THICKEST_SLICE_MM = 4;

const thicknessOf = ({ facts }: JudgedSeries): number | null =>
  facts.geometry.kind === 'stack' && facts.geometry.stack.plane === 'sagittal'
    ? facts.geometry.stack.thicknessMm
    : null;

const thicknessFinding = ({ profile, series }: Checked): readonly Finding[] => {
  const thick = series.filter((each) => isReadable(each) && (thicknessOf(each) ?? 0) > THICKEST_SLICE_MM);
  const [first, ...more] = thick.map((each) =>
    against(
      'finding.thick-slices',
      `The slices of ${seriesName(each)} are ${thicknessOf(each)} mm thick.`,
      evidenceFrom(each.facts.seriesInstanceUid, 'SliceThickness', thicknessOf(each)),
    ),
  );
  if (profile !== 'mri-surveillance' || !first) return [];
  return [
    {
      rule: 'mri.slice-thickness',
      asks: `Sagittal slices of at most ${THICKEST_SLICE_MM} mm`,
      is: 'unmet',
      levels: [],
      coveredMm: null,
      requiredMm: null,
      code: FINDING_CODES.protocolNotFollowed,
      because: [first, ...more],
    },
  ];
};

const ordersContrast = ({ session }: Checked): boolean =>
  session.studies.some(({ orderedContrast }) => orderedContrast === 'with' || orderedContrast === 'both');

const orderFinding = (checked: Checked): readonly Finding[] => {
  const { contrast, session } = checked;
  if (contrast.is !== 'refuted' || !ordersContrast(checked)) return [];
  const order = evidenceFrom(null, 'StudyDescription', session.studies[0]?.description ?? '');
  return [
    {
      rule: 'order.contrast',
      asks: 'Contrast, as it was ordered',
      is: standing('unmet', checked),
      levels: [],
      coveredMm: null,
      requiredMm: null,
      code: FINDING_CODES.notAsRequested,
      because: becauseOf(context('finding.order', 'The study was ordered with contrast.', order), ...contrast.because),
    },
  ];
};

/** What a session lacks under the rules of its profile, in the order of the rules. Nothing is found where nothing is asked. */
export const findingsOf = (checked: Checked): readonly Finding[] => [
  ...PROFILE_RULES.filter((rule) => rule.profiles.includes(checked.profile)).flatMap((rule) =>
    coverageFinding(rule, checked),
  ),
  ...thicknessFinding(checked),
  ...orderFinding(checked),
];
