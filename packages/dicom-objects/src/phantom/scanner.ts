export type Vendor = 'siemens' | 'ge' | 'philips' | 'canon' | 'uih';

export type Scanner = {
  readonly vendor: Vendor;
  readonly manufacturer: string;
  readonly modelName: string;
  readonly softwareVersions: string;
  readonly stationName: string;
  readonly institutionName: string;
  /** Null for a scanner without a magnet. */
  readonly fieldStrengthT: number | null;
};

type Site = { readonly institutionName: string; readonly stationName: string };

export function siemensVida(site: Site): Scanner {
  const name = { manufacturer: 'SIEMENS', modelName: 'MAGNETOM Vida', softwareVersions: 'syngo MR XA31' };
  return { vendor: 'siemens', ...name, fieldStrengthT: 3, ...site };
}

export function siemensAera(site: Site): Scanner {
  const name = { manufacturer: 'SIEMENS', modelName: 'Aera', softwareVersions: 'syngo MR E11' };
  return { vendor: 'siemens', ...name, fieldStrengthT: 1.5, ...site };
}

export function geSigna(site: Site): Scanner {
  const name = { manufacturer: 'GE MEDICAL SYSTEMS', modelName: 'SIGNA Premier', softwareVersions: 'RX30.1' };
  return { vendor: 'ge', ...name, fieldStrengthT: 3, ...site };
}

export function philipsIngenia(site: Site): Scanner {
  const name = { manufacturer: 'Philips', modelName: 'Ingenia Elition X', softwareVersions: '11.0.0' };
  return { vendor: 'philips', ...name, fieldStrengthT: 3, ...site };
}

export function canonGalan(site: Site): Scanner {
  const name = { manufacturer: 'CANON_MEC', modelName: 'Vantage Galan 3T', softwareVersions: 'V6.0SP2000' };
  return { vendor: 'canon', ...name, fieldStrengthT: 3, ...site };
}

export function uihUmr(site: Site): Scanner {
  return {
    vendor: 'uih',
    manufacturer: 'UIH',
    modelName: 'uMR 770',
    softwareVersions: 'R002',
    fieldStrengthT: 3,
    ...site,
  };
}

export function siemensForce(site: Site): Scanner {
  const name = { manufacturer: 'SIEMENS', modelName: 'SOMATOM Force', softwareVersions: 'syngo CT VB20' };
  return { vendor: 'siemens', ...name, fieldStrengthT: null, ...site };
}

export function siemensBiograph(site: Site): Scanner {
  const name = { manufacturer: 'SIEMENS', modelName: 'Biograph64_mCT', softwareVersions: 'VG80B' };
  return { vendor: 'siemens', ...name, fieldStrengthT: null, ...site };
}
