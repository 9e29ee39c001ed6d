import type { z } from 'zod';
import type { SettingText } from './gather-settings.ts';
import type { SettingFault } from './settings-error.ts';
import { variableOf } from './variable-names.ts';

/** The schema's complaints in the reader's words: variables instead of paths. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], settings: readonly SettingText[]): SettingFault[] {
  return issues.flatMap((issue) =>
    placesOf(issue).map((place) => ({
      variable: variableOf(place),
      wanted: wantedBy(issue),
      came: came(settings.find(({ section, key }) => section === place.section && key === place.key)),
    })),
  );
}

function placesOf(issue: z.core.$ZodIssue) {
  const [section = '', ...rest] = issue.path.map(String);
  const keys = issue.code === 'unrecognized_keys' && rest.length === 0 ? issue.keys : [rest.join('.')];
  return keys.map((key) => ({ section, key }));
}

const wantedBy = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? 'a setting that exists' : issue.message;

const sensitive = /url|secret|password|token|key|credential/i;

function came(setting: SettingText | undefined): string {
  if (!setting) return 'nothing';
  if (setting.secret || sensitive.test(setting.key)) return 'a value that is not shown';
  return JSON.stringify(setting.text);
}
