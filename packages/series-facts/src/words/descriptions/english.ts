/** Orders and series names in English, and what a physicist reads in each. */
export const ENGLISH = `
MRI SPINE WHOLE W/O & W CONTRAST | ALL both - -
MRI TOT SPINE WO+W | ALL both - -
MR WH SPINE W GAD | ALL with - -
MR ENTIRE SPINE SCREEN MSCC | ALL - - -
MRI C T L SPINE W/WO | CTL both - -
MRI CERV/THOR/LUMB SPINE WO/W | CTL both - -
MRI CERVICAL, THORACIC AND LUMBAR SPINE WITHOUT AND WITH IV CONTRAST | CTL both - -
MRI C-SPINE, T-SPINE, L-SPINE W/O | CTL without - -
MRI THORACIC AND LUMBAR SPINE W CONTRAST | TL with - -
MRI CERVICAL & THORACIC SPINE WWO | CT both - -
MRI TL SPINE WO CONTRAST | TL without - -
MR SPINE LUMBOSACRAL W/O CONT | LS without - -
MRI LUMBAR SPINE POST OP W & WO | L both - -
MRI T SPINE POST LAMINECTOMY WO | T without - -
MRI SACRUM AND COCCYX W WO CONTRAST | S both - -
CT T-SPINE RECON FROM CAP | T - - -
CT CERVICAL SPINE WITHOUT IV CONTRAST | C without - -
CT LUMBAR SPINE POST MYELOGRAM | L intrathecal - -
CT MYELO C T L | CTL intrathecal - -
CT SPINE TOTAL W INTRATHECAL CONTRAST | ALL intrathecal - -
XR SPINE SCOLIOSIS 2 VIEWS | - - - -
MRI BRAIN AND TOTAL SPINE W WO | ALL both - -
MRI NEURAXIS W AND WO CONTRAST | ALL both - -
MRI COMPLETE SPINE METASTATIC SURVEY W WO | ALL both - - loc
MRI SPINE, CERVICAL; W/O & W/DYE | C both - -
MRI NECK SPINE W/O & W/DYE | C both - -
MRI WHOLE SPINE NO CONTRAST | ALL without - -
MRI WHOLE SPINE NON-CON | ALL without - -
MRI WHOLE SPINE C- C+ | ALL both - -
MRI SPINE (WHOLE) WITH GADOLINIUM | ALL with - -
MRI FULL SPINE +/- CONTRAST | ALL - - -
MRI ENTIRE SPINE PRE & POST GADOLINIUM | ALL both - -
MRI THORASIC SPINE W CONTRAST | T with - -
MRI LUMABR SPINE WO | L without - -
MRI CERIVCAL SPINE WO | C without - -
MRI CERVICLE SPINE WO | C without - -
MRI WHOLE SPNE W CONTRAST | ALL with - -
MRI TSP WO | T without - -
MRI CSP WO | C without - -
MRI LSP W/O | L without - -
MRI LS-SPINE W AND W/O | LS both - -
MR LUMB SPINE ENHANCED | L with - -
MRI SPINE T12-S1 | TLS - - -
MRI SPINE C1-T4 POST | CT with - -
WHOLE SPINE MRI FOR CORD COMPRESSION | ALL - - -
MRI LUMBAR PLEXUS W WO | - both - -
MRI CERVIX W CONTRAST | - with - -
MRI THORAX W | - with - -
MRI SACROILIAC JOINTS WO | - without - -
MRI ABDOMEN COMPLETE W | - with - -
CT CHEST ABD PELVIS W CONTRAST | - with - -
CT LUMBAR SPINE RECONSTRUCTED FROM ABD PELVIS W | L with - -
MRI SPINE LUMBAR WITHOUT THEN WITH CONTRAST | L both - -
MRI SCREENING WHOLE SPINE | ALL - - -
MRI CERVICOTHORACIC JUNCTION WO | CT without - -
MRI CERVICO-THORACO-LUMBAR SPINE W | CTL with - -
MRI CRANIOCERVICAL JUNCTION | C - - -
MRI SPINE ALL LEVELS W CONTRAST | ALL with - -
MRI CTLS SPINE W/WO | CTLS both - -
MRI CTL-SPINE WITH GAD | CTL with - -
MRI C+T+L W+WO | CTL both - -
SAG T1 FSE C-SPINE | C - sagittal T1
SAG T1 FS +C T-SP | T with sagittal T1
SAG T1 FSE POST GAD L-SPINE | L with sagittal T1
SAG STIR C/T | CT - sagittal STIR
SAG T2 FRFSE T/L | TL - sagittal T2
AX T1 POST C-SP | C with axial T1
AX T2 L4-S1 | LS - axial T2
AX T1 +GAD L5-S1 | LS with axial T1
WATER: SAG T2 IDEAL | - - sagittal T2
FAT: SAG T2 IDEAL C-SPINE | C - sagittal Dixon-fat
INPHASE: SAG T1 IDEAL | - - sagittal Dixon-in
OUTPHASE: SAG T1 LAVA FLEX | - - sagittal Dixon-out
SAG 3D T1 BRAVO +C | - with sagittal T1
COR T1 CUBE FS +C L | L with coronal T1
T1 SAG C | C - sagittal T1
T1 SAG T | T - sagittal T1
T1 SAG L | L - sagittal T1
T2 SAG L | L - sagittal T2
STIR SAG T | T - sagittal STIR
SAG T1 T+L | TL - sagittal T1
SAG T1 C+T | CT - sagittal T1
SAG T1 T+L +C | TL with sagittal T1
SAG T1 C+ | - with sagittal T1
SAG T1 C +C | C with sagittal T1
SAG T1 +C C | C with sagittal T1
T1 SAG T POST | T with sagittal T1
T1 SAG L POST GD | L with sagittal T1
T1 SAG C PRE | C without sagittal T1
L T2 SAG | L - sagittal T2
C SAG T1 FS POST | C with sagittal T1
SAG T T2 | T - sagittal T2
T1 SAG FS C GD | C with sagittal T1
T2 AX C | C - axial T2
COR STIR T | T - coronal STIR
T1 C- SAG | - without sagittal T1
SAG T1 -C | - without sagittal T1
T1 SAG S | - - sagittal T1
SAG T1 A | - - sagittal T1
T1 SAG POST C | - with sagittal T1
T1 SAG POST T | T with sagittal T1
T1 SAG PRE L | L without sagittal T1
SAG T1 + C | - with sagittal T1
SAG T1 C + | - with sagittal T1
C SAG 2.0 BONE | - - sagittal -
LT KNEE SAG T1 | - - sagittal T1
3-PL LOC C-SPINE | C - - - loc
SAG T2 SCOUT | - - sagittal T2 loc
COUNTING SAG T2 WHOLE SPINE | ALL - sagittal T2 loc
SAG T1 PRE AND POST | - both sagittal T1
SAG T1 PRE/POST | - both sagittal T1
T1 SAG POST-OP | - - sagittal T1
T1 SAG POST VERTEBROPLASTY | - - sagittal T1
T1 SAG POST XRT PRE GAD | - without sagittal T1
T1 SAG POSTERIOR COIL | - - sagittal T1
SAG T2 W/ FAT SAT | - - sagittal T2
AX T1 W/FS | - - axial T1
MRI SPINE W/ SEDATION | - - - -
MRI SPINE W ANESTHESIA | - - - -
MRI L-SPINE W CONTRAST W/O SEDATION | L with - -
T1 SAG NO GAD | - without sagittal T1
MRI SPINE CONTRAST NOT GIVEN | - without - -
MRI SPINE CONTRAST REFUSED | - without - -
MRI SPINE GAD CONTRAINDICATED | - without - -
MRI SPINE NO IV CONTRAST | - without - -
MRI SPINE CONTRAST ALLERGY | - - - -
MRI SPINE W CONTRAST IF NEEDED | - - - -
MRI SPINE POSSIBLE CONTRAST | - - - -
MRI SPINE W CONTRAST PRN | - - - -
MRI SPINE W OR WO CONTRAST | - - - -
T1 SAG +G | - with sagittal T1
SAG T1+GD | - with sagittal T1
T1GD SAG | - with sagittal T1
T1POST SAG | - with sagittal T1
T1PRE SAG | - without sagittal T1
T1FSGD SAG L | L with sagittal T1
CE-T1 SAG | - with sagittal T1
SAGT1 | - - sagittal T1
SAGT2 L-SPINE | L - sagittal T2
T1SAG POST | - with sagittal T1
AXT2 | - - axial T2
T2AX L5 | L - axial T2
SAGSTIR | - - sagittal STIR
SAG T1FS POST CSPINE | C with sagittal T1
POST SAG T1 TSPINE | T with sagittal T1
PRE AX T1 | - without axial T1
SAG T1 POST INF | - with sagittal T1
SAG T1 GAD TOP | - with sagittal T1
EOVIST T1 SAG | - - sagittal T1
GADAVIST SAG T1 | - with sagittal T1
SAG T1 POST 10 ML GADAVIST | - with sagittal T1
SAG T2 POST | - with sagittal T2
DELAYED POST SAG T1 | - with sagittal T1
AX T2* MERGE C-SPINE | C - axial T2*
AX GRE C3-C7 | C - axial -
AX T2 GRE | - - axial T2*
SAG DWI B800 | - - sagittal DWI
SAG ADC | - - sagittal ADC
SAG T1 FLAIR T-SPINE | T - sagittal T1
SAG PD FS | - - sagittal PD
SAG T1 MAP | - - sagittal -
`;
