import type { Environment } from './read-settings.ts';
import type { SettingFault } from './settings-error.ts';
import { placeOf, type SettingPlace } from './variable-names.ts';

/** The text of one setting, before the schema has seen it. */
export interface SettingText extends SettingPlace {
  readonly text: string;
  /** From a file, so never shown. */
  readonly secret: boolean;
}

type Finding = { readonly setting: SettingText } | { readonly fault: SettingFault };

/** Every setting that the environment gives, and every variable that cannot be one. */
export function gatherSettings(env: Environment, readFile: (path: string) => string) {
  const findings = Object.entries(env).flatMap(([name, text]) => (text ? find(name, text, env, readFile) : []));
  return {
    settings: findings.flatMap((finding) => ('setting' in finding ? [finding.setting] : [])),
    faults: findings.flatMap((finding) => ('fault' in finding ? [finding.fault] : [])),
  };
}

function find(name: string, text: string, env: Environment, readFile: (path: string) => string): Finding[] {
  const variable = name.replace(/_FILE$/, '');
  const place = placeOf(variable);
  if (!place) return name.startsWith('CORDWATCH__') ? [misnamed(name)] : [];
  if (variable === name) return [{ setting: { ...place, text, secret: false } }];
  if (env[variable]) return [{ fault: { variable: name, wanted: `no ${variable} beside it`, came: 'both' } }];
  return [readSecret(name, text, place, readFile)];
}

function readSecret(name: string, path: string, place: SettingPlace, readFile: (path: string) => string): Finding {
  try {
    return { setting: { ...place, text: readFile(path).trim(), secret: true } };
  } catch (error) {
    const came = error instanceof Error ? error.message : String(error);
    return { fault: { variable: name, wanted: 'the path of a readable file', came } };
  }
}

const misnamed = (name: string): Finding => ({
  fault: { variable: name, wanted: 'a name of the form CORDWATCH__SECTION__KEY', came: 'this name' },
});
