import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Section } from '../study/Section.tsx';
import { useEditor } from './editor-context.ts';
import { replacedAt, withoutAt } from './entries.ts';
import { ProfileRuleEntry } from './ProfileRuleEntry.tsx';
import { newProfileRule, type ProfileRule } from './profile-rule.ts';

/** What the protocol of each profile asks for. */
export const ProfileRules = () => {
  const { rules, change } = useEditor();
  const { profiles } = rules;
  const put = (list: ProfileRule[]) => change({ ...rules, profiles: { ...profiles, rules: list } });
  return (
    <Section title="Profile rules" note="what a protocol asks for; findings change neither verdict nor urgency">
      <div>
        {profiles.rules.map((rule, at) => (
          <ProfileRuleEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: the id is what is being typed
            key={at}
            where={`profiles.rules.${at}`}
            rule={rule}
            onRule={(one) => put(replacedAt(profiles.rules, at, one))}
            onRemove={() => put(withoutAt(profiles.rules, at))}
          />
        ))}
        <Button
          mt={8}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => put([...profiles.rules, newProfileRule(profiles.rules)])}
        >
          Add a profile rule
        </Button>
      </div>
    </Section>
  );
};
