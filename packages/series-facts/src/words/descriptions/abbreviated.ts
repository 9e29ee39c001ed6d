/** Names of stations and phases in the abbreviations of each language. */
export const ABBREVIATED = `
RACH.LOMB | L - - -
RACH LOMB SANS INJ | L without - -
COL.DORS | T - - -
COL CERV T2 SAG | C - sagittal T2
COL. LUMBAR | L - - -
RM DORSO-LOMBAR C/C | TL with - -
RM R.CERVICAL | C - - -
VERTEBRES CERVICALES | C - - -
MRI CTL WO W | CTL both - -
MRI CTL GAD | CTL with - -
MR WS HBL | CTL - - -
HWS/BWS/LWS T2 SAG | CTL - sagittal T2
HWS-BWS T1 SAG KM | CT with sagittal T1
BWS-LWS_T2_TSE_SAG | TL - sagittal T2
t2_tse_sag_HWS_BWS_LWS | CTL - sagittal T2
C-Th T2 sag | CT - sagittal T2
Th-L T2 sag | TL - sagittal T2
T2 SAG C-Th | CT - sagittal T2
T2 SAG Th-L | TL - sagittal T2
T2 SAG TH | T - sagittal T2
T2 SAG Th KM | T with sagittal T2
T2_SAG_LWK_S1 | LS - sagittal T2
T1 SAG CERV/THOR | CT - sagittal T1
SAG T1 CERV-THOR +C | CT with sagittal T1
SAG T1 THOR-LUMB +C | TL with sagittal T1
SAG T2 T-L SPINE | TL - sagittal T2
SAG T2 C-T SPINE | CT - sagittal T2
SAG T2 CT SPINE | - - sagittal T2
SAG T2 TL-SPINE | TL - sagittal T2
SAG T2 LSP | L - sagittal T2
SAG T2 TSP | T - sagittal T2
SAG T2 CSP | C - sagittal T2
SAG T2 UPPER SPINE | C - sagittal T2
SAG T2 LOWER SPINE | L - sagittal T2
SAG T2 UPPER THORACIC | T - sagittal T2
SAG T2 CERVICOTHORACIC | CT - sagittal T2
SAG T2 THORACOLUMBAR | TL - sagittal T2
SAG T2 LUMBO SACRAL | LS - sagittal T2
SAG T1 SACRAL | S - sagittal T1
SAG T1 CONUS | - - sagittal T1
SAG T1 TSPINE POST W/DIXON | T with sagittal T1
SAG T1 T-SPINE W/WO FS | T both sagittal T1
SAG T1 MDC C | - with sagittal T1
SAG T1 CERVICALE DOPO GD | C with sagittal T1
SAG T1 CERVICAL SIN | C without sagittal T1
SAG T1 LUMBAR CON | L - sagittal T1
SAG T1 CON GD | - with sagittal T1
SAG T1 C/GD | - with sagittal T1
SAG T1 S/GD | - without sagittal T1
SAG T1 C/ GADO | - with sagittal T1
SAG T1 APÓS CONTRASTE | - with sagittal T1
SAG T1 DEPOIS DO CONTRASTE | - with sagittal T1
SAG T1 TRAS CONTRASTE | - with sagittal T1
SAG T1 DESPUES DE CONTRASTE | - with sagittal T1
SAG T1 ANTES | - without sagittal T1
SAG T1 VOOR GD | - without sagittal T1
SAG T1 NA | - - sagittal T1
SAG T1 EFTER | - - sagittal T1
SAG T1 MIT | - - sagittal T1
SAG T1 NACH GABE | - with sagittal T1
SAG T1 APRES IV | - with sagittal T1
SAG T1 INJ | - with sagittal T1
SAG T1 NON INJ | - without sagittal T1
SAG T1 SANS INJ | - without sagittal T1
SAG T1 SI | - - sagittal T1
SAG T1 AI | - - sagittal T1
T1增强矢状位 | - with sagittal T1
增强T1 SAG | - with sagittal T1
T1WI SAG C+ | - with sagittal T1
T2WI SAG FS | - - sagittal T2
T1WI+C SAG | - with sagittal T1
T1 造影 SAG FS | - with sagittal T1
Gd T1 SAG 頸椎 | C with sagittal T1
CE T1 SAG 腰椎 | L with sagittal T1
T1 SAG CE | - with sagittal T1
T1WI SAG CE FS | - with sagittal T1
腰椎 T1 SAG 前 | L - sagittal T1
造影後 T1 AX L4/5 | L with axial T1
頚椎 SAG T2 FS | C - sagittal T2
上位頸椎 T2 SAG | C - sagittal T2
胸腰椎 SAG STIR | TL - sagittal STIR
全脊椎 SAG T1 造影後 composing | ALL with sagittal T1
颈椎 SAG T2 压脂 | C - sagittal T2
胸椎 矢状 T1 C+ | T with sagittal T1
腰椎 TRA T2 | L - axial T2
全脊柱 SAG T2 拼接 | ALL - sagittal T2
颈胸段 SAG T2 | CT - sagittal T2
胸腰段 SAG T1+C | TL with sagittal T1
`;
