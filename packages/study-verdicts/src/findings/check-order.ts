import { becauseOf, context, evidenceFrom } from '@cordwatch/evidence';
import { type Check, type Checked, standing, unmeasured } from './checked.ts';
import { findingCode } from './finding.ts';

const ordersContrast = ({ session }: Checked): boolean =>
  session.studies.some(({ orderedContrast }) => orderedContrast === 'with' || orderedContrast === 'both');

/** That contrast was given when it was ordered. */
export const checkOrder: Check<{ kind: 'as-ordered' }> = (rule, _check, checked) => {
  const { contrast, session } = checked;
  if (contrast.is !== 'refuted' || !ordersContrast(checked)) return null;
  const order = evidenceFrom(null, 'StudyDescription', session.studies[0]?.description ?? '');
  return {
    ...{ rule: rule.id, asks: rule.asks, is: standing('unmet', checked), ...unmeasured },
    code: findingCode(rule.code),
    because: becauseOf(context('finding.order', 'The study was ordered with contrast.', order), ...contrast.because),
  };
};
