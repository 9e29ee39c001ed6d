/** A second set in all languages, answered after the rows were made for the first. */
export const SECOND_READING = `
MRI ENTIRE SPINE W/WO (3 PARTS) | ALL both - -
MRI SPINE CERVICAL/THORACIC/LUMBAR W/O CONTRAST | CTL without - -
MR C-T-L SPINE WITH AND WITHOUT | CTL both - -
MRI C/T SPINE W & W/O | CT both - -
MRI T/L SPINE W | TL with - -
MRI LUMBAR SPINE W/ AND W/O CONTRAST | L both - -
MRI LUMBAR SPINE W & W/O GADO | L both - -
MRI LUMBAR SPINE +C | L with - -
MRI THORACIC SPINE -C +C | T both - -
MRI LUMBAR SPINE C-/+ | L both - -
MRI SPINE METS SURVEY +C | - with - - loc
MRI SPINE WITH GAD (TUMOR) | - with - -
MRI SPINE W/O GAD | - without - -
MRI SPINE - NON CONTRAST | - without - -
MRI T-L SPINE WITHOUT | TL without - -
MRI SPINE T1 LEVEL | - - - T1
MRI THORACIC SPINE T3-T9 W CONTRAST | T with - -
MRI COMPLETE LUMBAR SPINE | L - - -
MRI FULL LUMBAR SPINE WO | L without - -
MRI WHOLE BODY W SPINE | - - - -
TOTAL SPINE LOCALIZER | ALL - - - loc
MRI TOTAL KNEE | - - - -
CT WHOLE ABDOMEN | - - - -
XR ENTIRE SPINE SCOLIOSIS AP | ALL - - -
MRI L SPINE WO (W/ IF NEEDED) | L without - -
MRI L-SPINE STEALTH W | L with - -
MRI LUMBAR SP W/O FOLLOWED BY W | L both - -
MRI SPINE TUMOR PROTOCOL PRE POST | - both - -
MRI CERVICAL SPINE ENH | C with - -
MRI CORD COMPRESSION PROTOCOL WHOLE SPINE STIR | ALL - - STIR
CTA NECK W CONTRAST | - with - -
MR ANGIO SPINAL CANAL W WO | - both - -
CT LUMB SP W/O DYE | L without - -
CT THORACIC SPINE WITH DYE | T with - -
CT L SPINE W MYELO | L intrathecal - -
CT POST MYELO CERVICAL | C intrathecal - -
MYELOGRAM C AND L SPINE | CL intrathecal - -
MRI LUMBAR SPINE - MULTIPLE MYELOMA | L - - -
MRI SPINE CERVICAL MYELOPATHY | C - - -
MRI CAUDA EQUINA LUMBAR | L - - -
Sag T1 Post | - with sagittal T1
SAG T1 POST FS LOWER | - with sagittal T1
sag t1 pre gad ls | LS without sagittal T1
SAG T2 TSE UPPER T SPINE | T - sagittal T2
sag stir thoracic | T - sagittal STIR
Ax T2 disc L3-S1 | LS - axial T2
COR T2 HASTE LUMBAR | L - coronal T2
SAG T1 CERV +CONTRAST | C with sagittal T1
SAG CUBE T2 | - - sagittal T2
SAG T1 SPACE FS GD | - with sagittal T1
SAG T2 PROPELLER C SPINE | C - sagittal T2
AX 3D COSMIC C-SPINE | C - axial -
SAG IR FSE | - - sagittal -
SAG FSEIR T SPINE | T - sagittal STIR
AX 2D MERGE | - - axial T2*
SAG T1 FLAIR PRE | - without sagittal T1
SAG T1 FLAIR +C FS | - with sagittal T1
Sag FGRE 3-plane loc | - - sagittal - loc
AX LAVA FLEX +C | - with axial T1
AX T1 FSE FS GAD C2-T1 | CT with axial T1
SAG T1 FSE T1-T12 | T - sagittal T1
SAG T2 C2-T2 | CT - sagittal T2
SAG T2 T1-T6 | T - sagittal T2
SAG T1 T1-T6 +C | T with sagittal T1
t1_tse_sag_T1-12_KM | T with sagittal T1
SAG T1 T1-L | - - sagittal T1
SAG T1 L1-L5 | L - sagittal T1
SAG L T1 POST | L with sagittal T1
C SPINE SAG T1 C+ | C with sagittal T1
C-SPINE C- SAG T1 | C without sagittal T1
T SPINE T1 SAG T | T - sagittal T1
T1_SAG_C_SPINE_POST | C with sagittal T1
T1 SAG CS | - - sagittal T1
T1 SAG TS | - - sagittal T1
SAG T2 LS | LS - sagittal T2
AX T2 STACK 1 | - - axial T2
SAG T1 3 T | - - sagittal T1
1.5 T SAG T2 | - - sagittal T2
SAG T2 R | - - sagittal T2
SAG T1 B | - - sagittal T1
SAG T 2 | - - sagittal -
SAG T1 W | - - sagittal T1
SAG T1 WATER | - - sagittal T1
SAG T1 W/O | - without sagittal T1
SAG T1 IV | - - sagittal T1
SAG T1 AFTER CONTRAST | - with sagittal T1
SAG T1 AFTER GD | - with sagittal T1
GD SAG T1 C-SPINE | C with sagittal T1
POST CON T1 SAG | - with sagittal T1
T1 SAG C+ L | L with sagittal T1
T1 TSE SAG LWS post KM fs | L with sagittal T1
T1 SAG POST BIOPSY | - - sagittal T1
T1 SAG PREOP | - - sagittal T1
SAG T1 PRE-RT PLANNING | - - sagittal T1
SAG T1 POST RT POST CONTRAST | - with sagittal T1
SAG T1 POSTCONTRAST | - with sagittal T1
SAG T1 POST-GADOLINIUM | - with sagittal T1
SAG T1 PRECON | - without sagittal T1
SAG T1 NONCONTRAST | - without sagittal T1
SAG T1 WITHOUT | - without sagittal T1
SAG T1 GAD- | - without sagittal T1
SAG T1 GAD+ | - with sagittal T1
SAG T1 IV- | - without sagittal T1
SAG T1 CM+ | - with sagittal T1
SAG T1 CM- | - without sagittal T1
SAG T1 CM | - - sagittal T1
SAG T1 KM- | - without sagittal T1
SAG T1 KM+ | - with sagittal T1
SAG T1 K+ | - with sagittal T1
SAG T1 K- | - without sagittal T1
MRT HWS m.KM | C with - -
MRT HWS oKM | C without - -
MRT LWS mit KM-Gabe | L with - -
MRT LWS ohne KM-Gabe | L without - -
MRT LWS nativ u. KM | L both - -
MRT WS nativ, dann KM | - both - -
MRT Wirbelsäule gesamt mit i.v. KM | ALL with - -
MRT Wirbelsäule kpl. | ALL - - -
MRT kompl. Wirbelsäule nativ | ALL without - -
MRT HBL-WS KM | CTL with - -
MRT gesamtes Achsenskelett | ALL - - -
CT HWS, BWS, LWS nativ | CTL without - -
MRT BWS-LWS | TL - - -
MRT craniozervikaler Übergang | C - - -
MRT Ganzkörper | - - - -
MRT Myelographie | - - - -
IRM rachis cervical C-/C+ | C both - -
IRM rachis total C+ | ALL with - -
IRM rachis cervico-thoracique IV | CT - - -
IRM thoraco-lombaire sans/avec | TL both - -
IRM rachis lombaire avec produit de contraste | L with - -
IRM dorsale non injectée | T without - -
TDM lombaire non injecté | L without - -
T1 sag fs gado rachis bas | - with sagittal T1
Sagittal T2 rachis entier | ALL - sagittal T2
Recalage composing rachis T2 | - - - T2
MRI wervelkolom totaal met gado | ALL with - -
MRI LWK met en zonder contrast | L both - -
MRI TWK +C | T with - -
MR HELE WERVELKOLOM ZONDER CONTRAST | ALL without - -
RM columna dorsal y lumbar c/ gadolinio | TL with - -
RMN raquimedular completa | - - - -
RM columna lumbosacra con y sin contraste | LS both - -
RM cervical simple y contrastada | C both - -
RM colonna lombo-sacrale con e senza mdc | LS both - -
RM rachide cervicale c/mdc | C with - -
RM rachide s/mdc | - without - -
RM colonna dorso lombare smc | TL without - -
RM coluna lombo-sacra sem contraste | LS without - -
RM coluna cervical c/c | C with - -
RM COLUNA DORSAL COM GADOLINIO EV | T with - -
MR C-rygg | C - - -
MR L-rygg utan och med iv kontrast | L both - -
MR T-rygg | T - - -
MR helrygg före och efter kontrast | ALL both - -
頸椎MRI単純 | C without - -
胸椎・腰椎 MRI 造影 | TL with - -
腰椎 MRI 単純+造影 | L both - -
全脊椎 矢状断 STIR | ALL - sagittal STIR
頚胸腰椎 CT | ALL - - -
頸椎 T2* 横断 | C - axial T2*
腰椎 造影剤なし | L without - -
全脊椎 造影前 T1 矢状 | ALL without sagittal T1
颈椎MRI平扫+增强扫描 | C both - -
胸腰段平扫 | TL without - -
全脊柱 MRI 平扫 | ALL without - -
颈椎+胸椎+腰椎 平扫 | CTL without - -
腰椎MR（增强） | L with - -
矢状位 T1 压脂 增强 腰椎 | L with sagittal T1
全脊柱拼接T2 | ALL - - T2
脊柱侧弯 全长 | - - - -
`;
