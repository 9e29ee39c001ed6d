/** Protocol and series names in the manner of Siemens, Philips, GE, Canon, UIH and Hitachi. */
export const SCANNERS = `
t2_tse_sag_HWS | C - sagittal T2
t1_tse_sag_fs_LWS_KM | L with sagittal T1
t2_tse_dixon_sag_BWS_W | T - sagittal T2
t2_tse_dixon_sag_BWS_F | T - sagittal Dixon-fat
t2_tse_dixon_sag_BWS_in | T - sagittal Dixon-in
t2_tse_dixon_sag_BWS_opp | T - sagittal Dixon-out
t1_vibe_dixon_tra_p4_W | - - axial T1
t2_tirm_sag_spine_upper | - - sagittal STIR
t1_tse_sag_ganze WS nativ | ALL without sagittal T1
t1_tse_sag_ganze_WS_KM_COMP | ALL with sagittal T1
t1_tse_sag_COMPOSING_KM | - with sagittal T1
t2_space_sag_iso_cervical | C - sagittal T2
t1_fl2d_tra | - - axial T1
t2_me2d_tra_C4-C7 | C - axial T2*
t2_fl2d_tra_hemo | - - axial T2*
t2_blade_sag | - - sagittal T2
t1_blade_tra_post | - with axial T1
pd_tse_sag_fs | - - sagittal PD
ep2d_diff_b50_400_800_sag_ADC | - - sagittal ADC
ep2d_diff_sag_TRACEW | - - sagittal DWI
resolve_3scan_trace_sag | - - sagittal DWI
t2_haste_sag_myelo | - - sagittal T2
MR MYELO 3D | - - - -
AAHead_Scout | - - - - loc
AASpine_Scout_MPR_sag | - - sagittal - loc
Topogram 0.6 T20f | - - - - loc
t1_tse_sag_KM_T | T with sagittal T1
t1_tse_sag_320_C | C - sagittal T1
t1_tse_sag_p2 | - - sagittal T1
t1_tse_sag_C1-T4_Gd | CT with sagittal T1
T1_TSE_SAG_HWS_BWS_KM | CT with sagittal T1
WIP sT1W_TSE_SAG | - - sagittal T1
sT2W_TSE SAG CLEAR | - - sagittal T2
T1W_TSE_SAG C-T | CT - sagittal T1
T2W_mDIXON_TSE SAG | - - sagittal T2
mDIXON_W_T1 SAG | - - sagittal T1
T1W_SPIR_SAG_GD | - with sagittal T1
STIR_longTE SAG LWK | L - sagittal STIR
Survey Spine upper | - - - - loc
MobiView T2 SAG | - - sagittal T2
T2W_DRIVE_SAG | - - sagittal T2
BFFE_3D_C-SPINE | C - - T2
DWIBS_SAG | - - sagittal DWI
T2W_TSE_SAG_CS3 | - - sagittal T2
T1W TSE SAG CS-SENSE | - - sagittal T1
VISTA T2 SAG | - - sagittal T2
T2 FSE Sag L-sp | L - sagittal T2
Sg T2 FASE | - - sagittal T2
STIR Sg C | C - sagittal STIR
T1W Ax L4/5 | L - axial T1
Sag T1 Gd C-sp | C with sagittal T1
t1_fse_sag_fs | - - sagittal T1
t2_fse_stir_sag | - - sagittal STIR
t2_fse_tra_384_C3-7 | C - axial T2
t1_quick3d_cor | - - coronal T1
epi_dwi_sag_b50_b800 | - - sagittal DWI
t2_fse_wfi_sag_Water | - - sagittal T2
t2_fse_wfi_sag_Fat | - - sagittal Dixon-fat
FSE T2 SAG | - - sagittal T2
SE T1 SAG L-SPINE | L - sagittal T1
RSSG EPI DWI SAG | - - sagittal DWI
T1 SAG STATION 1 | - - sagittal T1
CTL T2 SAG COMPOSED | CTL - sagittal T2
`;
