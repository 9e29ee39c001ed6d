/** Agents that were not given: the texts that must never be read as enhanced. */
export const DENIED = `
T1 SAG NOT ENHANCED | - without sagittal T1
T1 SAG W/OUT GAD | - without sagittal T1
T1 SAG NO GADOLINIUM | - without sagittal T1
T1 SAG NIL CONTRAST | - without sagittal T1
T1 SAG CONTRAST: NO | - without sagittal T1
T1 SAG CONTRAST NONE | - without sagittal T1
T1 SAG CONTRAST (-) | - without sagittal T1
T1 SAG CONTRAST-FREE | - without sagittal T1
T1 SAG GD NEG | - without sagittal T1
T1 SAG MINUS CONTRAST | - without sagittal T1
T1 SAG LESS CONTRAST | - without sagittal T1
T1 SAG NOT POST | - without sagittal T1
T1 SAG NO POST | - without sagittal T1
T1 SAG BEFORE GAD | - without sagittal T1
T1 SAG PRIOR TO CONTRAST | - without sagittal T1
T1 SAG PRE-GADAVIST | - without sagittal T1
T1 SAG PREDOTAREM | - without sagittal T1
T1 SAG PRE DOTAREM | - without sagittal T1
T1 SAG NO DOTAREM | - without sagittal T1
T1 SAG W/O GADOVIST | - without sagittal T1
T1 SAG OHNE GADOVIST | - without sagittal T1
T1 SAG OHNE GADOLINIUM | - without sagittal T1
T1 SAG VOR DOTAREM | - without sagittal T1
T1 SAG AVANT DOTAREM | - without sagittal T1
T1 SAG SIN GD | - without sagittal T1
T1 SAG SEM GD | - without sagittal T1
T1 SAG SENZA GD | - without sagittal T1
T1 SAG SANS GD | - without sagittal T1
T1 SAG UTAN GADOLINIUM | - without sagittal T1
T1 SAG ZONDER GADOVIST | - without sagittal T1
T1 SAG NICHT KM | - without sagittal T1
T1 SAG KEIN KONTRASTMITTEL | - without sagittal T1
T1 SAG KM NEIN | - without sagittal T1
T1 SAG KM: NEIN | - without sagittal T1
IRM RACHIS NON INJECTEE | - without - -
IRM RACHIS PAS DE GADOLINIUM | - without - -
IRM RACHIS SANS INJECTION DE GADOLINIUM | - without - -
RM COLUMNA NO CONTRASTADA | - without - -
RM COLUMNA SIN MEDIO DE CONTRASTE | - without - -
RM COLONNA SENZA MEZZO DI CONTRASTO | - without - -
RM COLUNA SEM MEIO DE CONTRASTE | - without - -
RM COLUMNA S/ GADOLINIO | - without - -
MR RYGG INGEN KONTRAST | - without - -
MR RYGG UTAN IV KONTRAST | - without - -
MRI SPINE NON-GADOLINIUM | - without - -
MRI SPINE UNENHANCED POST OP | - without - -
MRI SPINE NONENHANCED | - without - -
MRI SPINE CONTRAST CANCELLED | - without - -
MRI SPINE CONTRAST OMITTED | - without - -
MRI SPINE PT REFUSED CONTRAST | - without - -
MRI SPINE DECLINED GADOLINIUM | - without - -
MRI SPINE UNABLE TO GIVE CONTRAST | - without - -
MRI SPINE LOW GFR NO GAD | - without - -
非造影 全脊椎 T1 | ALL without - T1
造影剤不使用 腰椎 | L without - -
造影剤未使用 腰椎 | L without - -
造影せず | - without - -
未造影 | - without - -
不打药 T1 矢状 | - - sagittal T1
未注射造影剂 腰椎 | L without - -
无对比剂 | - without - -
禁增强 | - without - -
平扫（不增强） | - without - -
`;
