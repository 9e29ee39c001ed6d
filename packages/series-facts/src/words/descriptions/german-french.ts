/** Orders and series names in German and French. */
export const GERMAN_FRENCH = `
MRT gesamte WS mit KM | ALL with - -
MRT Wirbelsäule komplett nativ und KM | ALL both - -
MR Ganzwirbelsäule nativ/KM | ALL both - -
MRT HWS+BWS+LWS mit und ohne KM | CTL both - -
MRT HWS/BWS ohne KM | CT without - -
MRT der gesamten Wirbelsäule | ALL - - -
MRT der ganzen Wirbelsäule mit Kontrastmittel | ALL with - -
MRT Gesamtwirbelsaeule KM | ALL with - -
MRT Neuroachse | ALL - - -
MRT Spinalkanal komplett m. KM | ALL with - -
MR WS total o. KM | ALL without - -
MRT Myelon gesamt | ALL - - -
WS_GESAMT^KM | ALL with - -
MRT LWS post OP mit KM | L with - -
MRT BWS Z.n. OP nativ | T without - -
MRT Lendenwirbelsäule mit Gadolinium | L with - -
MRT LWS/ISG o.KM | L without - -
MRT Iliosakralgelenke | - - - -
MRT Kreuzbein KM | S with - -
CT Wirbelsäule nativ | - without - -
CT-Myelographie LWS | L intrathecal - -
CT Gesamtwirbelsäule nach intrathekaler KM-Gabe | ALL intrathecal - -
MRT zerviko-thorakal | CT - - -
MRT thorakolumbaler Übergang | TL - - -
T1 sag post KM oben | - with sagittal T1
T1 sag fs n. KM | - with sagittal T1
t1 sag o KM | - without sagittal T1
T2 sag BWK 5-8 | T - sagittal T2
T1 tra LWK 3/4 KM | L with axial T1
MRT Wirbelsäule ohne Kontrast | - without - -
MRT kein KM T1 sag | - without sagittal T1
T1 sag KM-Gabe abgelehnt | - without sagittal T1
MRT BWS+LWS KM | TL with - -
MRT Halswirbelsäule u. Brustwirbelsäule | CT - - -
T1 sag HWS vor KM | C without sagittal T1
T1 sag dark fluid LWS | L - sagittal T1
MRT BWS^KM nach RT | T with - -
MRT LWS nach Bestrahlung nativ | L without - -
MRT Schädel und gesamte Wirbelsäule mit KM | ALL with - -
IRM du rachis entier avec injection | ALL with - -
IRM rachis complet sans et avec gadolinium | ALL both - -
IRM médullaire sans puis avec gado | ALL both - -
IRM panrachidienne | ALL - - -
IRM rachis cervico-dorso-lombaire sans injection | ALL without - -
IRM rachis cervical et dorsal | CT - - -
IRM rachis dorso-lombaire injectée | TL with - -
IRM rachis lombo-sacré sans IV | LS without - -
IRM lombaire IV+ | L with - -
Scanner rachis lombaire sans injection | L without - -
Myéloscanner lombaire | L intrathecal - -
SAG T1 GADO DORSAL | T with sagittal T1
SAG T2 CERVICO-DORSAL | CT - sagittal T2
SAG T1 avant injection | - without sagittal T1
IRM de la charnière lombo-sacrée | LS - - -
IRM colonne vertébrale totale | ALL - - -
Coupes axiales T2 L4-L5 | L - axial T2
IRM du sacrum avec gadolinium | S with - -
IRM cérébrale et médullaire avec injection | ALL with - -
IRM rachis sans contraste | - without - -
Rachis dorsal C- C+ | T both - -
IRM de tout le rachis avec gadolinium | ALL with - -
IRM rachis en totalité | ALL - - -
SAG T1 FS apres gado | - with sagittal T1
IRM rachis sans produit de contraste | - without - -
T1 SAG sans gado bas | - without sagittal T1
IRM pas d'injection | - without - -
IRM compression médullaire rachis entier | ALL - - -
IRM cône médullaire | - - - -
SAG T2 DORSO-LOMB | TL - sagittal T2
IRM axe cranio-spinal | ALL - - -
`;
