import {
  canonGalan,
  geSigna,
  philipsIngenia,
  siemensAera,
  siemensBiograph,
  siemensForce,
  siemensVida,
  uihUmr,
} from '../phantom/scanner.ts';

const GENERAL = 'Demo General Hospital';

export const VIDA = siemensVida({ institutionName: GENERAL, stationName: 'DEMOMR1' });
export const SIGNA = geSigna({ institutionName: GENERAL, stationName: 'DEMOMR2' });
export const INGENIA = philipsIngenia({ institutionName: GENERAL, stationName: 'DEMOMR3' });
export const UMR = uihUmr({ institutionName: GENERAL, stationName: 'DEMOMR4' });
export const FORCE = siemensForce({ institutionName: GENERAL, stationName: 'DEMOCT1' });
export const BIOGRAPH = siemensBiograph({ institutionName: GENERAL, stationName: 'DEMOPET1' });
export const AERA_DE = siemensAera({ institutionName: 'Demo-Klinikum Süd, Radiologie', stationName: 'DEMOMRT1' });
export const INGENIA_FR = philipsIngenia({ institutionName: 'Hôpital de démonstration', stationName: 'DEMOIRM1' });
export const SIGNA_ES = geSigna({ institutionName: 'Hospital de demostración', stationName: 'DEMORM1' });
export const GALAN_JP = canonGalan({ institutionName: 'Demo Hospital Tokyo', stationName: 'DEMOMR5' });
