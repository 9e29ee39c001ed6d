/** Whole examinations of a part, letters beside other letters, signs and parts of names: what is taken for something else. */
export const TAKEN_FOR_ANOTHER = `
MRI LUMBAR SPINE COMPLETE | L - - -
MRI SPINE LUMBAR TOTAL | L - - -
CT TOTAL LUMBAR SPINE | L - - -
MRI COMPLETE CERVICAL SPINE W WO | C both - -
MRI ENTIRE THORACIC SPINE | T - - -
IRM RACHIS LOMBAIRE COMPLET | L - - -
IRM RACHIS CERVICAL COMPLET SANS INJECTION | C without - -
RM COLUMNA LUMBAR COMPLETA | L - - -
RM COLUMNA CERVICAL TOTAL | C - - -
RM COLONNA LOMBARE COMPLETA | L - - -
RM COLUNA LOMBAR TOTAL | L - - -
MRT gesamte LWS | L - - -
MRT LWS komplett nativ | L without - -
MRI LWK volledig | L - - -
MRI TOTAL HIP | - - - -
WHOLE BODY MRI INCL SPINE | - - - -
SPINAL CORD TOTAL | ALL - - -
MRI SPINE SCREEN W/O | ALL without - -
FULL SPINE XR STANDING | ALL - - -
MRI LIMITED SPINE | - - - -
MRI HOLOCORD | - - - -
MRI WHOLE NECK | - - - -
MRI WHOLE SPINE EXCEPT LUMBAR | ALL - - -
MRI FULL PROTOCOL L-SPINE | L - - -
SPINE FULL PROTOCOL LUMBAR W | L with - -
T2 SAG FULL FOV L-SPINE | L - sagittal T2
腰椎全長 | L - - -
全腰椎 MRI | L - - -
全脊柱侧弯 X线 | ALL - - -
脊柱 MRI 平扫 | - without - -
T1 SAG POST C AND T | CT with sagittal T1
T1 SAG C T | CT - sagittal T1
SAG STIR L | L - sagittal STIR
SAG L STIR | L - sagittal STIR
SAG T2 T FS | T - sagittal T2
SAG T2 FS T | T - sagittal T2
AX L T2 | L - axial T2
T AX T2 | T - axial T2
C T2 SAG FSE | C - sagittal T2
L SAG T1 PRE | L without sagittal T1
T1 SAG TL | TL - sagittal T1
T1 SAG LS POST | LS with sagittal T1
T1 SAG CT | - - sagittal T1
SAG T1 L POST C | L with sagittal T1
SAG T1 C 3MM | C - sagittal T1
SAG PD FS L KNEE | - - sagittal PD
COR T1 L HIP | - - coronal T1
COR T1 R/L | - - coronal T1
AX T1 FS POST L BREAST | - with axial T1
SAG T1 C7 | C - sagittal T1
SAG T1 T7 | T - sagittal T1
SAG T2 S1 | S - sagittal T2
T2 TRA L5/S1 | LS - axial T2
T1 TRA S1-S5 | S - axial T1
t2_tse_tra_L3-S1_KM | LS with axial T2
t1_tse_tra_fs_L3-S1_KM | LS with axial T1
t1_tse_sag_SHIFT | - - sagittal T1
t1_tse_sag_CLEAR | - - sagittal T1
t1_tse_sag_TRIM | - - sagittal T1
t2_tse_sag_LONG | - - sagittal T2
T1W_SE_SAG_L | L - sagittal T1
T2W_TSE_SAG_T SENSE | T - sagittal T2
T1 Sag C-spine Gd FS | C with sagittal T1
T1 fs SAG Gd+ | - with sagittal T1
T1 SAG (C+) | - with sagittal T1
T1 SAG (C-) | - without sagittal T1
T1 SAG GD (UPPER) | - with sagittal T1
SAG T1 POST GAD #2 | - with sagittal T1
SAG T1 POST_2 | - with sagittal T1
SAG T1 PRE_1 | - without sagittal T1
SAG T1 FS - POST | - with sagittal T1
SAG T1 - POST OP - C+ | - with sagittal T1
SAG T1 PO | - - sagittal T1
SAG T1 + | - - sagittal T1
SAG T1 GADO - | - without sagittal T1
EPI TRACE SAG | - - sagittal DWI
SAG DIXON T2 W | - - sagittal T2
SAG DIXON T2 F | - - sagittal Dixon-fat
SAG T2 DIXON IP | - - sagittal Dixon-in
SAG T1 VIBE DIXON POST | - with sagittal T1
SAG T1 DIXON W POST | - with sagittal T1
AX T1 VIBE FS POST | - with axial T1
SAG 3D SPACE T2 | - - sagittal T2
SAG FLAIR T1 | - - sagittal T1
SAG T2 FLAIR BRAIN | - - sagittal T2
XR CERVICAL SPINE COMPLETE 4 VIEWS | C - - -
XR T SPINE COMPLETE | T - - -
CT SPINE TOTAL W | ALL with - -
CT SPINE COMPLETE WO | ALL without - -
CT C SPINE COMPLETE WO | C without - -
MRI THORACIC SPINE ENTIRE | T - - -
MRI LUMBAR SPINE SCREENING | L - - -
MRI SPINE TOTAL, CERVICAL THORACIC LUMBAR | ALL - - -
MRI CERVICAL SPINAL CORD COMPLETE | C - - -
MR CERVICALE WERVELKOLOM VOLLEDIG | C - - -
MRT lumbale Wirbelsäule komplett | L - - -
MRI SPINE COMPLETE LUMBAR W | ALL with - -
`;
