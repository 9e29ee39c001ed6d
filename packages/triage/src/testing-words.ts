/** Descriptions of series as they are met: with and without a phase, a region, a role, in ten languages. */
export const SERIES_WORDS = [
  ...['T1 SAG', 'T1 SAG PRE', 'T1 SAG POST', 'T1 FS SAG UPPER POST', 'T1 SAG LOWER +C', 'T2 SAG', 'STIR SAG'],
  ...['T1 SAG C-T', 'LOCALIZER', 'SAG POST', 'T1 SAG COMP POST', 'T1 DIXON W SAG POST', 'DWI SAG', 'SUB T1 POST'],
  ...['T1 SAG LWS KM', 'T1 TSE SAG NATIV', 'T1 SAG APRES GADO', 'T1 SAG SANS INJECTION', 'T1 SAG MET CONTRAST'],
  ...['T1 SAG SIN CONTRASTE', 'T1 SAG CON MDC', 'T1 SAG COM CONTRASTE', 'T1 SAG MED KONTRAST'],
  ...['T1 SAG 造影後', 'T1 SAG 增强'],
] as const;

/** Descriptions of studies, which say what was ordered. */
export const ORDER_WORDS = [
  ...['MRI WHOLE SPINE W WO', 'MRI SPINE W CON', 'MRI L SPINE', 'MRI WHOLE SPINE WITHOUT CONTRAST'],
  ...['MRI BRAIN AND SPINE W', 'CT MYELOGRAM WHOLE SPINE', 'MRT GANZE WIRBELSAEULE MIT KM'],
  ...['IRM RACHIS ENTIER AVEC INJECTION', 'RM COLUMNA COMPLETA CON CONTRASTE', '全脊柱增强'],
] as const;
