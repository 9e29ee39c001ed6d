import { PHASES, PLANES, profileSchema, WEIGHTINGS } from '@cordwatch/worklist';
import { TextInput } from '@mantine/core';
import { PHASE_WORD, PROFILE_WORD } from '../words/terms.ts';
import { Choices } from './Choices.tsx';
import { Entry } from './Entry.tsx';
import { useEditor } from './editor-context.ts';
import { faultAt, faultsBelow } from './faults.ts';
import { MeasureInput } from './MeasureInput.tsx';
import { OneOf } from './OneOf.tsx';
import { CHECK_WORD, CHECKS, CODE_WORD, CODES, checkOf, type ProfileRule, selecting } from './profile-rule.ts';
import css from './rules.module.css';

type RuleProps = {
  readonly where: string;
  readonly rule: ProfileRule;
  readonly onRule: (rule: ProfileRule) => void;
};

const Texts = ({ where, rule, onRule }: RuleProps) => {
  const { faults } = useEditor();
  const text = (key: 'id' | 'asks' | 'source', label: string) => (
    <TextInput
      size="xs"
      label={label}
      value={rule[key]}
      error={faultAt(faults, `${where}.${key}`)}
      onChange={(event) => onRule({ ...rule, [key]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {text('asks', 'The protocol asks for')}
      {text('source', 'Who says so')}
      {text('id', 'Id, as evidence quotes it')}
    </>
  );
};

const CheckFields = ({ where, rule, onRule }: RuleProps) => (
  <>
    <OneOf
      label="What is checked"
      words={CHECK_WORD}
      terms={CHECKS}
      value={rule.check.kind}
      onValue={(kind) => kind && onRule({ ...rule, check: checkOf(kind) })}
    />
    {rule.check.kind === 'slice-at-most-mm' && (
      <MeasureInput
        where={`${where}.check.mm`}
        label="Thickest slice, mm"
        bounds="0.5 to 10"
        value={rule.check.mm}
        onValue={(mm) => onRule({ ...rule, check: { kind: 'slice-at-most-mm', mm } })}
      />
    )}
    <OneOf
      label="DICOM code of a finding"
      words={CODE_WORD}
      terms={CODES}
      value={rule.code}
      onValue={(code) => code && onRule({ ...rule, code })}
    />
  </>
);

const MODALITIES = ['MR', 'CT'] as const;

const Selection = ({ rule, onRule }: Omit<RuleProps, 'where'>) => {
  const { selects } = rule;
  return (
    <>
      <Choices
        title="Modalities (none: any)"
        terms={MODALITIES}
        taken={selects.modalities ?? []}
        onTaken={(taken) => onRule({ ...rule, selects: selecting(selects, 'modalities', taken) })}
      />
      <Choices
        title="Planes (none: any)"
        terms={PLANES}
        taken={selects.planes ?? []}
        onTaken={(taken) => onRule({ ...rule, selects: selecting(selects, 'planes', taken) })}
      />
      <Choices
        title="Weightings (none: any)"
        terms={WEIGHTINGS}
        taken={selects.weightings ?? []}
        onTaken={(taken) => onRule({ ...rule, selects: selecting(selects, 'weightings', taken) })}
      />
      <Choices
        title="Phases (none: any)"
        terms={PHASES}
        taken={selects.phases ?? []}
        words={PHASE_WORD}
        onTaken={(taken) => onRule({ ...rule, selects: selecting(selects, 'phases', taken) })}
      />
    </>
  );
};

/** One rule of a protocol: whom it is for, which series it looks at, and what it asks of them. */
export const ProfileRuleEntry = ({ where, rule, onRule, onRemove }: RuleProps & { readonly onRemove: () => void }) => {
  const { faults } = useEditor();
  return (
    <Entry title={rule.id} says={rule.asks} faulty={faultsBelow(faults, where).length > 0} onRemove={onRemove}>
      <div className={css.fields}>
        <Texts {...{ where, rule, onRule }} />
        <CheckFields {...{ where, rule, onRule }} />
      </div>
      <Choices
        title="Profiles that it is for"
        terms={profileSchema.options}
        taken={rule.profiles}
        words={PROFILE_WORD}
        fault={faultAt(faults, `${where}.profiles`)}
        onTaken={(profiles) => onRule({ ...rule, profiles })}
      />
      <Selection rule={rule} onRule={onRule} />
    </Entry>
  );
};
