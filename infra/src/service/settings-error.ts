/** One variable that cannot be used: which one, what was wanted, what came (never a secret). */
export interface SettingFault {
  readonly variable: string;
  readonly wanted: string;
  readonly came: string;
}

/** The configuration is refused as a whole, with every fault at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    const lines = faults.map(({ variable, wanted, came }) => `  ${variable}: wanted ${wanted}; came ${came}`);
    super(`The configuration has ${faults.length} fault(s):\n${lines.join('\n')}`);
    this.faults = faults;
  }
}
