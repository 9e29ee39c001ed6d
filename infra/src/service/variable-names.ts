/** Where a variable's value belongs: `settings[section][key]`. */
export interface SettingPlace {
  readonly section: string;
  readonly key: string;
}

/** Names that every hosting platform knows already; all other settings are `CORDWATCH__SECTION__KEY`. */
const platformNames: Readonly<Record<string, SettingPlace>> = {
  DATABASE_URL: { section: 'database', key: 'url' },
  REDIS_URL: { section: 'redis', key: 'url' },
  PORT: { section: 'http', key: 'port' },
};

const ownName = /^CORDWATCH__([A-Z0-9]+(?:_[A-Z0-9]+)*)__([A-Z0-9]+(?:_[A-Z0-9]+)*)$/;

/** `CORDWATCH__INTAKE__QUIET_SECONDS` is `intake.quietSeconds`; null for a name that is not a setting. */
export function placeOf(variable: string): SettingPlace | null {
  const [, section, key] = ownName.exec(variable) ?? [];
  if (section && key) return { section: camelCase(section), key: camelCase(key) };
  return Object.hasOwn(platformNames, variable) ? (platformNames[variable] ?? null) : null;
}

/** The inverse of `placeOf`, for messages that say which variable to change. */
export function variableOf({ section, key }: SettingPlace): string {
  const platformName = Object.keys(platformNames).find((name) => {
    const place = platformNames[name];
    return place?.section === section && place.key === key;
  });
  return platformName ?? `CORDWATCH__${snakeCase(section)}__${snakeCase(key)}`;
}

const camelCase = (snake: string): string =>
  snake.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const snakeCase = (camel: string): string => camel.replace(/([A-Z])/g, '_$1').toUpperCase();
