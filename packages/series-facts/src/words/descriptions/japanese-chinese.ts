/** Orders and series names in Japanese and Chinese. */
export const JAPANESE_CHINESE = `
全脊椎MRI(造影) | ALL with - -
全脊椎MRI 単純 | ALL without - -
MRI 頸胸腰椎 | ALL - - -
腰椎MRI 造影前後 | L both - -
胸椎 T2 矢状断 | T - sagittal T2
頚椎 T1 矢状断 造影後 | C with sagittal T1
T1強調 矢状断 | - - sagittal T1
T2強調矢状断像 | - - sagittal T2
脂肪抑制T1 造影 矢状 | - with sagittal T1
腰仙椎 横断 T2 | LS - axial T2
脊髄腔造影後CT | - intrathecal - -
ミエロCT 腰椎 | L intrathecal - -
全脊柱 単純+造影 | ALL both - -
全脊椎 造影なし | ALL without - -
仙骨 MRI | S - - -
胸腰椎移行部 | TL - - -
t1_fse_sag_颈胸 | CT - sagittal T1
t1_fse_sag_胸腰+C | TL with sagittal T1
頚髄 造影 MRI | C with - -
位置決め | - - - - loc
拡散強調 矢状断 | - - sagittal DWI
全脊椎 造影(-) | ALL without - -
全脊椎 造影(+) | ALL with - -
胸椎 Gd造影 T1 SAG | T with sagittal T1
造影不可 腰椎 | L without - -
腰椎 造影T1 冠状断 | L with coronal T1
頸椎 軸位断 T2* | C - axial T2*
全脊柱平扫+增强 | ALL both - -
全脊柱MRI增强扫描 | ALL with - -
全脊柱磁共振平扫 | ALL without - -
颈椎增强 | C with - -
腰椎平扫+增强 | L both - -
腰骶椎平扫 | LS without - -
胸腰椎MR平扫 | TL without - -
颈胸椎增强 | CT with - -
颈胸腰椎平扫+增强 | ALL both - -
脊柱全长拼接 | ALL - - -
矢状位T2压脂 | - - sagittal T2
T1 矢状位增强 | - with sagittal T1
横轴位T2 | - - axial T2
冠状位 STIR | - - coronal STIR
骶尾椎平扫 | S without - -
椎管造影 CT | - intrathecal - -
定位像 | - - - - loc
弥散加权 | - - - DWI
腰椎 未增强 | L without - -
腰椎 不增强 | L without - -
胸椎 无造影 | T without - -
全脊髓增强扫描 | ALL with - -
整个脊柱 平扫 | ALL without - -
颈段 T2 矢状 | C - sagittal T2
腰椎间盘 CT平扫 | L without - -
`;
