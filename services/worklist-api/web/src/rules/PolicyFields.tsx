import { Checkbox } from '@mantine/core';
import { Section } from '../study/Section.tsx';
import { useEditor } from './editor-context.ts';
import { faultAt } from './faults.ts';
import { MeasureInput } from './MeasureInput.tsx';
import { boundsWords, intrathecalBoundsWords, NUMBER_SETTINGS, SWITCH_SETTINGS } from './policy-settings.ts';
import css from './rules.module.css';

/** The numbers that coverage and contrast are judged by. */
export const PolicyFields = () => {
  const { rules, change, faults } = useEditor();
  const { policy } = rules;
  const setCoverage = (more: Partial<typeof policy.coverage>) =>
    change({ ...rules, policy: { ...policy, coverage: { ...policy.coverage, ...more } } });
  return (
    <Section title="Policy" note="what counts as the entire spine, and as contrast">
      <div className={css.fields}>
        {NUMBER_SETTINGS.map(([key, label]) => (
          <MeasureInput
            key={key}
            where={`policy.coverage.${key}`}
            label={label}
            bounds={boundsWords(key)}
            value={policy.coverage[key]}
            onValue={(value) => setCoverage({ [key]: value })}
          />
        ))}
        <MeasureInput
          where="policy.contrast.intrathecalMostMl"
          label="Most of an agent that is intrathecal, mL"
          bounds={intrathecalBoundsWords}
          value={policy.contrast.intrathecalMostMl}
          onValue={(intrathecalMostMl) =>
            change({ ...rules, policy: { ...policy, contrast: { ...policy.contrast, intrathecalMostMl } } })
          }
        />
        {SWITCH_SETTINGS.map(([key, label]) => (
          <Checkbox
            key={key}
            size="xs"
            label={label}
            checked={policy.coverage[key]}
            error={faultAt(faults, `policy.coverage.${key}`)}
            onChange={(event) => setCoverage({ [key]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </Section>
  );
};
