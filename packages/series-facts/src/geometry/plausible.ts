import type { GeometryProblem, StackGeometry } from '../facts.ts';
import { lengthMm } from './intervals.ts';

/** Body CT and MR slices end at 10 mm; one thick slab of MR myelography reaches 100 mm. */
const THICKEST_AXIAL_MM = 25;
const THICKEST_SLAB_MM = 120;
/** No table moves further and no person is taller. */
const LONGEST_FIELD_MM = 2300;

export const isPossibleThickness = (thicknessMm: number, isAxial: boolean): boolean =>
  thicknessMm <= (isAxial ? THICKEST_AXIAL_MM : THICKEST_SLAB_MM);

/** Why a field cannot be one of a patient, or null. */
export const impossibleField = ({ extentMm, stackWidthMm }: StackGeometry): GeometryProblem | null =>
  lengthMm(extentMm) > LONGEST_FIELD_MM || stackWidthMm > LONGEST_FIELD_MM ? 'FIELD_IMPOSSIBLE' : null;
